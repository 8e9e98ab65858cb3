using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>R63: what an overleg on the spot may leave open.</summary>
internal static class Spoedregels
{
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
            .. Als(Betrokkenheid.R11(Betrokkenheid.Uitgenodigd(o)) is not null, Regel.R11),
        ];
    }

    private static ImmutableArray<Regel> Als(bool ontbreekt, Regel regel) =>
        ontbreekt ? [regel] : [];
}

/// <summary>Completing a spoedoverleg (R63): in the room, and what was still missing when it ended.</summary>
internal static class Spoedbesluit
{
    public static Uitkomst VulAan(Overleg overleg, Deelnemer wie, VulAan o)
    {
        if (!wie.Regisseur)
            return Regiebesluit.AlleenRegisseur;
        return
            Toets(Spoedregels.Ontbreekt(overleg), o, Convenantregels.R10(overleg, o.Convenant))
                is { } nee
            ? nee
            : new Geaccepteerd([Van(o)]);
    }

    /// <summary>Whether these answers may be given where <paramref name="ontbreekt"/> is missing; null when they may.</summary>
    /// <param name="meer">What else was judged.</param>
    public static Weigering? Toets(
        ImmutableArray<Regel> ontbreekt,
        VulAan o,
        params IEnumerable<Weigering?> meer
    )
    {
        var gezegd = Gezegd(o);
        if (gezegd.IsEmpty)
            return Nee("Vul ten minste één ding aan.");
        if (gezegd.Any(r => !ontbreekt.Contains(r)))
            return Nee(
                "Dit hoef je niet aan te vullen, of het staat er al. Vul alleen aan wat nog ontbreekt."
            );
        return Weigeringen.Laagste([
            .. meer,
            Kenmerkregel.Toets(Vorm.Teksten(o).Select(t => t.Tekst)),
            Convenantregels.IsBeide(o.Convenant, o.GeenConvenant)
                ? Nee(Convenantregels.NietAllebei)
                : null,
        ]);
    }

    /// <summary>Which rules these answers are about, ascending.</summary>
    public static ImmutableArray<Regel> Gezegd(VulAan o) =>
        [
            .. Als(o.WaaromNietBilateraal, Regel.R04),
            .. o.GeenConvenant ? [Regel.R10] : Als(o.Convenant, Regel.R10),
            .. Als(o.WaaromNietUitgenodigd, Regel.R11),
        ];

    private static ImmutableArray<Regel> Als(string? tekst, Regel regel) =>
        string.IsNullOrWhiteSpace(tekst) ? [] : [regel];

    /// <summary>The answers as they are recorded. What the register knows of a convenant, nobody else ticks (R10).</summary>
    public static SpoedAangevuld Van(VulAan o)
    {
        var register = Convenantenregister.Zoek(o.Convenant);
        return new(
            Vul(o.WaaromNietBilateraal),
            register?.Naam ?? Vul(o.Convenant),
            register?.Inhoud ?? (Vul(o.Convenant) is null ? null : o.ConvenantInhoud),
            o.GeenConvenant,
            Vul(o.WaaromNietUitgenodigd)
        );
    }

    private static string? Vul(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R63, zin);
}
