using System.Collections.Immutable;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>An accepted convocation: the first events, and which id each local name became.</summary>
public sealed record Belegd(
    ImmutableArray<Gebeurtenis> Gebeurtenissen,
    ImmutableDictionary<string, DeelnemerId> Deelnemers,
    ImmutableDictionary<string, BetrokkeneId> Betrokkenen,
    DeelnemerId Regisseur
) : Uitkomst;

/// <summary>Convening an overleg (R02–R17, R29, R70–R73). Convening is the regisseur's own acceptance of R08 (besluit 7).</summary>
public static class Convocatie
{
    /// <summary>Deelnemers of one overleg, those who left among them.</summary>
    internal const int MaxDeelnemers = 30;

    private const int MaxBetrokkenen = 12;

    /// <summary>Judges a convocation at <paramref name="nu"/>; the answer is a <see cref="Belegd"/> or a <see cref="Weigering"/>.</summary>
    /// <param name="eerder">Who took part in the overleg that this one follows: each needs a new noodzaak (R03).</param>
    public static Uitkomst Beleg(
        Belegging belegging,
        Termijnen termijnen,
        DateTimeOffset nu,
        IReadOnlySet<Naamsleutel>? eerder = null
    ) =>
        ToetsVorm(belegging) is { } vorm ? vorm
        : ToetsInhoud(Formulieren.PerPersoon(belegging), nu, eerder) is { } nee ? nee
        : Maak(Formulieren.PerPersoon(belegging), termijnen, eerder);

    private static Weigering? ToetsVorm(Belegging b)
    {
        if (
            b.Deelnemers.IsDefault
            || b.Betrokkenen.IsDefault
            || b.Deelnemers.Length > MaxDeelnemers
            || b.Deelnemers.Any(d => d is null)
            || b.Betrokkenen.Any(x => x is null)
        )
            return Vorm.Onleesbaar;
        if (b.Betrokkenen.Length is 0 or > MaxBetrokkenen)
            return Weigering.Van(
                Regel.V01,
                "Zeg over wie het overleg gaat: ten minste één persoon."
            );
        if (
            b.Deelnemers.Any(d => string.IsNullOrEmpty(d.Id))
            || b.Betrokkenen.Any(x => string.IsNullOrEmpty(x.Id))
        )
            return Vorm.Onleesbaar;
        if (b.Deelnemers.DistinctBy(d => d.Id).Count() != b.Deelnemers.Length)
            return Vorm.Onleesbaar;
        if (b.Betrokkenen.DistinctBy(x => x.Id).Count() != b.Betrokkenen.Length)
            return Vorm.Onleesbaar;
        if (b.Deelnemers.Count(d => d.Regisseur) != 1)
            return Weigering.Van(
                Regel.R02,
                "Eén persoon roept het overleg bijeen: de regisseur. Kies wie dat is."
            );
        if (!Vorm.IsHeel(b.Overleg) || !b.Betrokkenen.All(x => Vorm.IsHeel(x.ZonderToestemming)))
            return Vorm.Onleesbaar;
        foreach (var (tekst, max) in Formulierteksten.Van(b))
            if (Vorm.Toets(tekst, max) is { } nee)
                return nee;
        return b.Deelnemers.Select(Vorm.ToetsNamen).FirstOrDefault(static nee => nee is not null);
    }

    // Alle regels spreken zich uit; de laagste geeft het antwoord (R84).
    private static Weigering? ToetsInhoud(
        Belegging b,
        DateTimeOffset nu,
        IReadOnlySet<Naamsleutel>? eerder
    )
    {
        var (o, partijen) = (b.Overleg, Partijregels.Tel(b.Deelnemers));
        var bekend = b.Betrokkenen.Select(x => x.Id).ToHashSet(StringComparer.Ordinal);
        return Weigeringen.Laagste([
            .. b.Deelnemers.SelectMany(g =>
                Genodigderegels.Toets(
                    g,
                    bekend.Contains(g.Betrokkene ?? ""),
                    o.Convenant,
                    eerder?.Contains(Naamsleutel.Van(g.Naam, g.Organisatie)) ?? false
                )
            ),
            Partijregels.R04(o, partijen),
            R05(b),
            Petregels.R05(b),
            R07(o),
            Convenantregels.R10(o),
            o.Spoed ? null : Betrokkenheid.R11(o.BetrokkeneUitgenodigd),
            Stap1regels.Toets(o, partijen),
            .. b.Deelnemers.Select(g => Stap1regels.R12(o.Soort, g)),
            R13(o),
            Formulieren.R14(b, nu),
            Betrokkenheid.R16(o.BetrokkeneGeinformeerd, nu),
            .. b.Betrokkenen.Select(Vertegenwoordiging.R17),
            .. b.Deelnemers.Select(g => Vertegenwoordiging.R17(g, Over(b, g), nu)),
            Formulieren.R17(b),
            Kenmerkregel.Toets(Formulierteksten.Van(b).Select(t => t.Tekst)),
            Betrokkenheid.R72(o.Bezwaren),
            .. b.Betrokkenen.Select(Betrokkenheid.R73),
        ]);
    }

    private static Weigering? R05(Belegging b) =>
        Uitnodigingbesluit.MagRegisseren(b.Deelnemers.Single(d => d.Regisseur).Pet)
            ? null
            : Weigering.Van(
                Regel.R05,
                "De regisseur doet mee vanuit toeleiding, hulpverlening, casusregie of procesregie. Kies een van die petten."
            );

    private static Weigering? R07(Overleggegevens o) =>
        string.IsNullOrWhiteSpace(o.Situatie)
            ? Weigering.Van(
                Regel.R07,
                "Schrijf in het kort wat er speelt. Dat staat in de uitnodiging."
            )
            : null;

    // Van ieder soort overleg: dat het doel vooraf precies is, hangt niet aan bemoeizorg.
    private static Weigering? R13(Overleggegevens o) =>
        Algemeen.IsTeAlgemeen(o.Doel)
            ? Weigering.Van(
                Regel.R13,
                "Dit doel is te algemeen. Wat moet er na dit overleg besloten zijn?"
            )
            : null;

    private static Beslisser? Over(Belegging b, Genodigde g) =>
        b.Betrokkenen.FirstOrDefault(x => x.Id == g.Betrokkene) is { } over
            ? Beslisser.Van(over)
            : null;

    private static ImmutableArray<string> Gezag(BelegdeBetrokkene b) =>
        b.Gezag.IsDefault ? [] : b.Gezag;

    private static Belegd Maak(Belegging b, Termijnen termijnen, IReadOnlySet<Naamsleutel>? eerder)
    {
        var betrokkenen = b.Betrokkenen.ToImmutableDictionary(x => x.Id, _ => BetrokkeneId.Nieuw());
        var mensen = b.Betrokkenen.Select(x => new Betrokkene(
            betrokkenen[x.Id],
            x.Aanduiding,
            x.Leeftijd,
            x.Wilsbekwaam,
            Gezag(x),
            x.Gehoord,
            x.Vertegenwoordiger,
            x.Wilsonbekwaamheid,
            MetIds(x.ZonderToestemming, betrokkenen)
        ));
        var deelnemers = b.Deelnemers.ToImmutableDictionary(
            d => d.Id!,
            d =>
                Uitnodigingbesluit.Maak(
                    d,
                    betrokkenen.TryGetValue(d.Betrokkene ?? "", out var over) ? over : null
                )
        );
        var regisseur = deelnemers[b.Deelnemers.Single(d => d.Regisseur).Id!].Id;
        return new Belegd(
            [
                new OverlegBelegd(
                    MetAanspreekpunt(MetRegister(b.Overleg), b),
                    b.Naam,
                    b.Gepland,
                    [.. mensen],
                    termijnen,
                    b.VervolgVan,
                    eerder is null ? null : Vroegeren.Van(eerder)
                ),
                .. b.Deelnemers.Select(d => new DeelnemerUitgenodigd(deelnemers[d.Id!])),
                new UitnodigingGeaccepteerd(regisseur),
            ],
            deelnemers.ToImmutableDictionary(p => p.Key, p => p.Value.Id),
            betrokkenen,
            regisseur
        );
    }

    // Zonder eigen aanspreekpunt is het de regisseur; dat staat vast, wie later ook regisseur wordt (R71).
    private static Overleggegevens MetAanspreekpunt(Overleggegevens o, Belegging b)
    {
        if (!string.IsNullOrWhiteSpace(o.Aanspreekpunt))
            return o;
        var regisseur = b.Deelnemers.Single(d => d.Regisseur);
        return o with
        {
            Aanspreekpunt = Aanspreekpunten.Van(regisseur.Naam, regisseur.Organisatie),
        };
    }

    // Wat het register van een convenant weet, vinkt niemand anders (R10).
    private static Overleggegevens MetRegister(Overleggegevens o) =>
        Convenantenregister.Zoek(o.Convenant) is { } convenant
            ? o with
            {
                Convenant = convenant.Naam,
                ConvenantInhoud = convenant.Inhoud,
            }
            : o;

    // Wie toestemming gaf, heet in het formulier naar het formulier; vanaf hier bij de eigen id.
    private static ZonderToestemming? MetIds(
        ZonderToestemming? f,
        ImmutableDictionary<string, BetrokkeneId> betrokkenen
    ) =>
        f is { Toestemming: { Van: { } van } t }
            ? f with
            {
                Toestemming = t with
                {
                    Van = new Gevers([
                        .. van.Namen.Select(n =>
                            betrokkenen.TryGetValue(n, out var id) ? id.ToString() : n
                        ),
                    ]),
                },
            }
            : f;
}
