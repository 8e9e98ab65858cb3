using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>R63: what an overleg on the spot may leave open, and what must be there before it closes.</summary>
internal static class Spoedregels
{
    private const string Eerst = "Vul eerst aan wat er bij dit spoedoverleg nog ontbreekt.";

    /// <summary>The rules of which the answer is still missing, ascending; empty when it is no spoedoverleg.</summary>
    public static ImmutableArray<Regel> Ontbreekt(Overleg o)
    {
        if (o.Gegevens is not { Spoed: true } g)
            return [];
        return
        [
            .. Als(
                string.IsNullOrWhiteSpace(g.WaaromNietBilateraal)
                    && Partijregels.Tel(o) > Partijregels.Bilateraal,
                Regel.R04
            ),
            .. Als(string.IsNullOrWhiteSpace(g.Convenant) && !g.GeenConvenant, Regel.R10),
            .. Als(Betrokkenheid.R11(g.BetrokkeneUitgenodigd) is not null, Regel.R11),
            .. Als(
                !g.BetrokkeneGeinformeerd.Ja
                    && string.IsNullOrWhiteSpace(g.BetrokkeneGeinformeerd.Reden),
                Regel.R16
            ),
        ];
    }

    /// <summary>After the close nothing can be completed any more: so it comes first.</summary>
    public static Weigering? R63BijSluiten(Overleg o) =>
        Ontbreekt(o).IsEmpty
            ? null
            : Weigering.Van(
                Regel.R63,
                $"{Eerst} Na het sluiten kan dat niet meer. Weet je het nog niet? Laat het overleg dan nog open."
            );

    private static ImmutableArray<Regel> Als(bool ontbreekt, Regel regel) =>
        ontbreekt ? [regel] : [];
}

/// <summary>Completing a spoedoverleg (R63).</summary>
internal static class Spoedbesluit
{
    public static Uitkomst VulAan(Overleg overleg, Deelnemer wie, VulAan o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        var gezegd = Gezegd(o);
        if (gezegd.IsEmpty)
            return Nee("Vul ten minste één ding aan.");
        var ontbreekt = Spoedregels.Ontbreekt(overleg);
        if (gezegd.Any(r => !ontbreekt.Contains(r)))
            return Nee(
                "Dit hoef je niet aan te vullen, of het staat er al. Vul alleen aan wat nog ontbreekt."
            );
        var nee = Weigeringen.Laagste([
            .. overleg.Deelnemers.Select(d => Convenantregels.R10(d.Grondslag, o.Convenant)),
            Kenmerkregel.Toets(Vorm.Teksten(o).Select(t => t.Tekst)),
            o.GeenConvenant && !string.IsNullOrWhiteSpace(o.Convenant)
                ? Nee("Noem het convenant, of zeg dat er geen is. Niet allebei.")
                : null,
        ]);
        return nee is null
            ? new Geaccepteerd([Van(o, Convenantenregister.Zoek(o.Convenant))])
            : nee;
    }

    private static ImmutableArray<Regel> Gezegd(VulAan o) =>
        [
            .. Als(o.WaaromNietBilateraal, Regel.R04),
            .. o.GeenConvenant ? [Regel.R10] : Als(o.Convenant, Regel.R10),
            .. Als(o.WaaromNietUitgenodigd, Regel.R11),
            .. Als(o.WaaromNietGeinformeerd, Regel.R16),
        ];

    private static ImmutableArray<Regel> Als(string? tekst, Regel regel) =>
        string.IsNullOrWhiteSpace(tekst) ? [] : [regel];

    // Wat het register van een convenant weet, vinkt niemand anders (R10).
    private static SpoedAangevuld Van(VulAan o, Convenant? register) =>
        new(
            Vul(o.WaaromNietBilateraal),
            register?.Naam ?? Vul(o.Convenant),
            register?.Inhoud ?? (Vul(o.Convenant) is null ? null : o.ConvenantInhoud),
            o.GeenConvenant,
            Vul(o.WaaromNietUitgenodigd),
            Vul(o.WaaromNietGeinformeerd)
        );

    private static string? Vul(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R63, zin);
}
