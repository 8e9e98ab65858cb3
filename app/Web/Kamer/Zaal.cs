using Casusoverleg.Domein;
using Casusoverleg.Web.Meting;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// Who is connected to one overleg, and delivery to them. Used by the one writer only, so that joining, leaving, removal and delivery
/// never race. No SignalR groups: membership of a group is no access control.
/// </summary>
internal sealed class Zaal(TimeProvider tijd, KamerInstellingen instellingen)
{
    private readonly Dictionary<DeelnemerId, List<Verbinding>> verbonden = [];
    private readonly HashSet<DeelnemerId> aanwezig = [];
    private readonly List<(Bericht Bericht, ReadOnlyMemory<byte> Frame)> frames = [];

    /// <summary>Whether nobody is connected.</summary>
    public bool IsLeeg => verbonden.Count == 0;

    /// <summary>Shows durable events to each who may see them, as the overleg stands after all of them.</summary>
    public void Bezorg(Overleg nu, IReadOnlyList<Vastgelegd> nieuw)
    {
        if (verbonden.Count == 0)
            return;
        var bezorgd = 0;
        foreach (var vastgelegd in nieuw)
        {
            var zicht = Zicht.Op(nu, vastgelegd);
            foreach (var (wie, verbindingen) in verbonden)
            {
                foreach (var bericht in zicht.Voor(wie))
                {
                    Stuur(verbindingen, Frame(bericht));
                    bezorgd += verbindingen.Count;
                }
            }
            frames.Clear();
        }
        Meters.Bezorgd(bezorgd);
    }

    /// <summary>Lets a connection in as <paramref name="wie"/>; it hears everything from here on.</summary>
    public void LaatBinnen(Overleg nu, Verbinding verbinding, DeelnemerId wie)
    {
        // It may have ended while it was coming in; then nobody will report that it left.
        if (verbinding.IsWeg)
            return;
        verbinding.LaatsteTeken = tijd.GetTimestamp();
        // What happens from here on waits until the answer to its entering has gone out: the client builds on that.
        verbinding.HoudTotBetreding();
        if (!verbonden.TryGetValue(wie, out var lijst))
            verbonden[wie] = lijst = [];
        if (!lijst.Contains(verbinding))
            lijst.Add(verbinding);
        WerkAanwezigheidBij(nu);
    }

    /// <summary>A connection ended.</summary>
    public void LaatGaan(Overleg nu, Verbinding verbinding, DeelnemerId wie)
    {
        if (!verbonden.TryGetValue(wie, out var lijst))
            return;
        lijst.Remove(verbinding);
        if (lijst.Count == 0)
            verbonden.Remove(wie);
        WerkAanwezigheidBij(nu);
    }

    /// <summary>Ends every connection of those whose sight ended (R09, R66), or who have to be admitted again (R01).</summary>
    public void SnijVertrokkenen(Overleg nu)
    {
        foreach (
            var wie in verbonden
                .Keys.Where(wie => nu.Deelnemer(wie) is not { DoetMee: true })
                .ToList()
        )
            Snij(
                wie,
                nu.Deelnemer(wie) is { Wacht: true } ? Wegreden.Wachtkamer : Wegreden.Verwijderd
            );
        WerkAanwezigheidBij(nu);
    }

    /// <summary>Ends every connection.</summary>
    public void SnijAllen(Wegreden reden)
    {
        foreach (var wie in verbonden.Keys.ToList())
            Snij(wie, reden);
        aanwezig.Clear();
    }

    /// <summary>Who is here, for somebody who comes in: presence of everybody who takes part.</summary>
    public IEnumerable<Bericht> Aanwezigheid(Overleg nu) =>
        nu.Aanwezigen.Select(d => new AanwezigBericht(d.Id, aanwezig.Contains(d.Id)));

    /// <summary>Who is here, by lease.</summary>
    public IReadOnlyCollection<DeelnemerId> Aanwezig => aanwezig;

    /// <summary>Judges the leases anew and tells everybody who came or went.</summary>
    public void WerkAanwezigheidBij(Overleg nu)
    {
        var grens = TimeSpan.FromSeconds(instellingen.AanwezigSeconden);
        foreach (var deelnemer in nu.Deelnemers)
        {
            var hier =
                deelnemer.DoetMee
                && verbonden.TryGetValue(deelnemer.Id, out var lijst)
                && lijst.Exists(v => tijd.GetElapsedTime(v.LaatsteTeken) < grens);
            if (hier ? aanwezig.Add(deelnemer.Id) : aanwezig.Remove(deelnemer.Id))
                StuurAllen(nu, new AanwezigBericht(deelnemer.Id, hier));
        }
    }

    private void StuurAllen(Overleg nu, Bericht bericht)
    {
        var frame = Draadtaal.Ontvang(bericht);
        foreach (var (wie, verbindingen) in verbonden)
        {
            if (nu.Deelnemer(wie) is { DoetMee: true })
                Stuur(verbindingen, frame);
        }
    }

    private void Snij(DeelnemerId wie, Wegreden reden)
    {
        if (!verbonden.Remove(wie, out var lijst))
            return;
        var frame = Draadtaal.Weg(reden);
        foreach (var verbinding in lijst)
            _ = verbinding.SluitAfAsync(frame);
    }

    // Those who see the same get the same object: it is written once.
    private ReadOnlyMemory<byte> Frame(Bericht bericht)
    {
        foreach (var (bekend, frame) in frames)
        {
            if (ReferenceEquals(bekend, bericht))
                return frame;
        }
        var nieuw = Draadtaal.Ontvang(bericht);
        frames.Add((bericht, nieuw));
        return nieuw;
    }

    private static void Stuur(List<Verbinding> verbindingen, ReadOnlyMemory<byte> frame)
    {
        foreach (var verbinding in verbindingen)
            verbinding.Stuur(frame);
    }
}
