using System.Runtime.InteropServices;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// How fast one person may send (V04), over all their connections and pages: a bucket of commands and posts that fills by the clock, and one
/// of bytes beside it for whatever comes over a line. Who goes on all the same is sent away for a while.
/// </summary>
internal sealed class Opdrachtmaat
{
    /// <summary>So many refusals within <see cref="Venster"/>, and the person is sent away. At the table nobody gets near one.</summary>
    public const int Hoogstens = 100;

    /// <summary>For how long somebody is sent away; from then on everything is as before.</summary>
    public static readonly TimeSpan Straf = TimeSpan.FromSeconds(30);

    private const int BytesPerOpdracht = 4096;
    private static readonly TimeSpan Venster = TimeSpan.FromSeconds(30);

    // A line that is read waits no longer than this in one go: it has to notice that it ends.
    private static readonly TimeSpan LangstWachten = TimeSpan.FromSeconds(1);

    private readonly Lock slot = new();
    private Emmer opdrachten;
    private Emmer bytes;
    private DateTimeOffset begin;
    private DateTimeOffset welkom;
    private int geweigerd;

    /// <summary>Takes one out, or says that it is empty.</summary>
    public bool Neem(TimeProvider tijd, KamerInstellingen maat)
    {
        lock (slot)
        {
            var nu = tijd.GetUtcNow();
            if (nu < welkom)
                return false;
            opdrachten.Vul(tijd, maat.OpdrachtenIneens, maat.OpdrachtenPerSeconde);
            if (opdrachten.Over >= 1)
            {
                opdrachten.Over--;
                return true;
            }
            TelWeigering(nu);
            return false;
        }
    }

    /// <summary>Whether the person was sent away, and may not come back yet.</summary>
    public bool IsWeggestuurd(TimeProvider tijd)
    {
        lock (slot)
        {
            return tijd.GetUtcNow() < welkom;
        }
    }

    /// <summary>So much was read over a line; the answer is how long to wait before more is.</summary>
    public TimeSpan Lees(int aantal, TimeProvider tijd, KamerInstellingen maat)
    {
        lock (slot)
        {
            var perSeconde = maat.OpdrachtenPerSeconde * BytesPerOpdracht;
            bytes.Vul(tijd, maat.OpdrachtenIneens * BytesPerOpdracht, perSeconde);
            bytes.Over -= aantal;
            if (bytes.Over >= 0)
                return TimeSpan.Zero;
            var seconden = -bytes.Over / perSeconde;
            return seconden < LangstWachten.TotalSeconds
                ? TimeSpan.FromSeconds(seconden)
                : LangstWachten;
        }
    }

    private void TelWeigering(DateTimeOffset nu)
    {
        if (nu - begin > Venster)
            (begin, geweigerd) = (nu, 0);
        if (++geweigerd < Hoogstens)
            return;
        (welkom, geweigerd, opdrachten) = (nu + Straf, 0, default);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Emmer
    {
        private long vorige;

        public double Over;

        public void Vul(TimeProvider tijd, double hoogstens, double perSeconde)
        {
            var nu = tijd.GetTimestamp();
            Over =
                vorige == 0
                    ? hoogstens
                    : Math.Min(
                        hoogstens,
                        Over + (tijd.GetElapsedTime(vorige, nu).TotalSeconds * perSeconde)
                    );
            vorige = nu;
        }
    }
}
