using Casusoverleg.Scenarios.Casussen;
using Casusoverleg.Scenarios.Server;
using Casusoverleg.Scenarios.Spel;

namespace Casusoverleg.Scenarios.Keuring;

/// <summary>Judges <c>nooit</c>, and whether each text of <c>vernietigd</c> was really there to be destroyed.</summary>
internal static class Kanarievogels
{
    public static void Keur(
        Casus casus,
        Verslag verslag,
        IReadOnlyList<(Mens Mens, IReadOnlyList<Ontvangen> Ontvangen)> ontvangsten
    )
    {
        foreach (var kanarie in casus.Nooit)
        {
            var zoeker = new Zoeker(kanarie.Tekst);
            var lek = ontvangsten
                .Where(x => kanarie.Wie == "*" || kanarie.Wie == x.Mens.Id)
                .SelectMany(x => x.Ontvangen.Select(o => (x.Mens.Id, Ontvangen: o)))
                .FirstOrDefault(x => zoeker.Vindt(x.Ontvangen.Tekst));
            verslag.Keur(
                $"{casus.Kort}: {(kanarie.Wie == "*" ? "niemand" : kanarie.Wie)} ontving {(kanarie.Wie == "*" ? "ooit" : "nooit")} '{kanarie.Tekst}'",
                lek.Ontvangen is null
                    ? null
                    : $"{lek.Id} wel, als {lek.Ontvangen.Kanaal.ToString().ToLowerInvariant()} ({lek.Ontvangen.Bron})"
            );
        }
        foreach (var tekst in casus.Vernietigd)
        {
            var zoeker = new Zoeker(tekst);
            var wie = ontvangsten
                .Where(x => x.Ontvangen.Any(o => zoeker.Vindt(o.Tekst)))
                .Select(x => x.Mens.Id)
                .ToList();
            verslag.Keur(
                $"{casus.Kort}: '{tekst}' was gezien door wie het mocht zien",
                wie.Count > 0 ? null : "niemand zag het, dus er viel niets te vernietigen"
            );
        }
    }
}
