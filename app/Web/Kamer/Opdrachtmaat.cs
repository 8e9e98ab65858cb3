namespace Casusoverleg.Web.Kamer;

/// <summary>How fast one connection may send commands (V04): a bucket that fills by the clock. Not thread-safe: one command at a time.</summary>
internal sealed class Opdrachtmaat
{
    private double over = double.NaN;
    private long vorige;

    /// <summary>Takes one out, or says that it is empty.</summary>
    public bool Neem(TimeProvider tijd, double perSeconde, double ineens)
    {
        var nu = tijd.GetTimestamp();
        over = double.IsNaN(over)
            ? ineens
            : Math.Min(ineens, over + (tijd.GetElapsedTime(vorige, nu).TotalSeconds * perSeconde));
        vorige = nu;
        if (over < 1)
            return false;
        over--;
        return true;
    }
}
