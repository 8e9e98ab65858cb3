using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// What a decision on a provision rests on (R82): asked for as any take-away (R42), so that the contributor still decides
/// and nothing is copied. What is one's own or was asked before needs no request.
/// </summary>
internal static class Voorzieningbesluit
{
    private const string Doel = "mijn besluit over een voorziening onderbouwen";

    public static Uitkomst RustOp(Overleg overleg, Deelnemer wie, BesluitRustOp o)
    {
        var inbrengen = o.Inbrengen.Distinct().ToList();
        foreach (var id in inbrengen)
            if (Meeneembesluit.ToetsZicht(overleg, wie, id) is { } nee)
                return nee;
        if (wie.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger)
            return Weigering.Van(
                Regel.R82,
                "Een besluit over een voorziening neemt iemand namens een organisatie. Je kunt wel vragen om iets mee te nemen."
            );
        if (inbrengen.Count == 0)
            return Weigering.Van(Regel.R82, "Kies waarop je besluit rust.");
        if (Afspraak(overleg, wie, o) is not { } afspraak)
            return Weigering.Van(
                Regel.R82,
                "Bij welke afspraak hoort dit besluit? Kies een eigen afspraak, of laat er eerst een vastleggen."
            );
        return Vraag(overleg, wie, inbrengen, afspraak, o.Doel ?? Doel);
    }

    private static Uitkomst Vraag(
        Overleg overleg,
        Deelnemer wie,
        List<InbrengId> inbrengen,
        AfspraakId afspraak,
        string doel
    )
    {
        var gebeurtenissen = ImmutableArray.CreateBuilder<Gebeurtenis>();
        foreach (var id in inbrengen.Where(id => MoetGevraagd(overleg, wie, id)))
        {
            var uitkomst = Meeneembesluit.Vraag(
                overleg,
                wie,
                id,
                afspraak,
                doel,
                voorBesluit: true
            );
            if (uitkomst is not Geaccepteerd ja)
                return uitkomst;
            gebeurtenissen.AddRange(ja.Gebeurtenissen);
        }
        return new Geaccepteerd(gebeurtenissen.ToImmutable());
    }

    private static bool MoetGevraagd(Overleg overleg, Deelnemer wie, InbrengId id) =>
        overleg.Inbrengen[id].Van != wie.Id
        && !(
            overleg.Vragen.TryGetValue(new Vraagsleutel(id, wie.Id), out var vraag)
            && (vraag.Stand == Vraagstand.Open || vraag.IsToegestaan)
        );

    // Wie er maar één heeft, hoeft niet te kiezen.
    private static AfspraakId? Afspraak(Overleg overleg, Deelnemer wie, BesluitRustOp o)
    {
        if (o.Afspraak is { } gekozen)
            return gekozen;
        var eigen = overleg.Afspraken.Values.Where(a => a.WieDoet == wie.Id).ToList();
        return eigen is [var enige] ? enige.Id : null;
    }
}
