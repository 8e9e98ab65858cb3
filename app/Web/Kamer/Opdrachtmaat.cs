namespace Casusoverleg.Web.Kamer;

/// <summary>How fast one person may send commands and posts (V04), over all their connections and pages: a bucket that fills by the clock.</summary>
internal sealed class Opdrachtmaat
{
    private readonly Lock slot = new();
    private double over = double.NaN;
    private long vorige;

    /// <summary>Takes one out, or says that it is empty.</summary>
    public bool Neem(TimeProvider tijd, KamerInstellingen maat)
    {
        var nu = tijd.GetTimestamp();
        lock (slot)
        {
            over = double.IsNaN(over)
                ? maat.OpdrachtenIneens
                : Math.Min(
                    maat.OpdrachtenIneens,
                    over
                        + (tijd.GetElapsedTime(vorige, nu).TotalSeconds * maat.OpdrachtenPerSeconde)
                );
            vorige = nu;
            if (over < 1)
                return false;
            over--;
            return true;
        }
    }
}
