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

/// <summary>Convening an overleg (R02, R04, R13, R29, R70). Convening is the regisseur's own acceptance of R08 (besluit 7).</summary>
public static class Convocatie
{
    private const int MaxDeelnemers = 30;
    private const int MaxBetrokkenen = 12;

    /// <summary>Judges a convocation; the answer is a <see cref="Belegd"/> or a <see cref="Weigering"/>.</summary>
    public static Uitkomst Beleg(Belegging belegging, Termijnen termijnen)
    {
        if (ToetsVorm(belegging) is { } vorm)
            return vorm;
        var lokaal = belegging.Betrokkenen.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var genodigde in belegging.Deelnemers)
            if (
                Uitnodigingbesluit.Toets(
                    genodigde,
                    genodigde.Betrokkene is { } b && lokaal.Contains(b)
                ) is
                { } nee
            )
                return nee;
        if (!Uitnodigingbesluit.MagRegisseren(belegging.Deelnemers.Single(d => d.Regisseur).Pet))
            return Weigering.Van(
                Regel.R05,
                "De regisseur doet mee vanuit toeleiding, hulpverlening, casusregie of procesregie. Kies een van die petten."
            );
        return ToetsOverleg(belegging) is { } fout ? fout : Maak(belegging, termijnen);
    }

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
        foreach (var (tekst, max) in Teksten(b))
            if (Vorm.Toets(tekst, max) is { } nee)
                return nee;
        return null;
    }

    private static Weigering? ToetsOverleg(Belegging b)
    {
        var partijen = b
            .Deelnemers.Select(d => d.Organisatie)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        if (partijen > 2 && string.IsNullOrWhiteSpace(b.Overleg.WaaromNietBilateraal))
            return Weigering.Van(
                Regel.R04,
                "Je nodigt meer dan twee organisaties uit. Schrijf waarom een gesprek met z’n tweeën niet genoeg is."
            );
        if (string.IsNullOrWhiteSpace(b.Overleg.Situatie))
            return Weigering.Van(
                Regel.R07,
                "Schrijf in het kort wat er speelt. Dat staat in de uitnodiging."
            );
        if (Algemeen.IsTeAlgemeen(b.Overleg.Doel))
            return Weigering.Van(
                Regel.R13,
                "Dit doel is te algemeen. Wat moet er na dit overleg besloten zijn?"
            );
        return Kenmerkregel.Toets(Teksten(b).Select(t => t.Tekst));
    }

    private static IEnumerable<(string? Tekst, int Max)> Teksten(Belegging b)
    {
        var o = b.Overleg;
        return
        [
            .. Vorm.Kort(b.Naam, o.Doel, o.WaaromNietBilateraal, o.Convenant, b.Gepland?.Plaats),
            (o.Situatie, Vorm.MaxTekst),
            .. Vorm.Kort(
                o.BetrokkeneGeinformeerd.Reden,
                o.BetrokkeneGeinformeerd.Door,
                o.BetrokkeneUitgenodigd.Reden
            ),
            .. Vorm.Kort(o.Stap1?.Toelichting, o.Stap1?.GesprekGeprobeerd),
            .. Vorm.Kort(o.Stap1?.Consultatie?.Wie, o.Stap1?.Consultatie?.Uitkomst),
            .. Vorm.Kort(
                o.ZonderToestemming?.Keuze,
                o.ZonderToestemming?.Toelichting,
                o.ZonderToestemming?.BeoogdResultaat
            ),
            .. Vorm.Kort(o.ZonderToestemming?.WaaromNietGeinformeerd, o.ZonderToestemming?.Paraaf),
            .. Vorm.Kort(o.ZonderToestemming?.Beoordelaar, o.ZonderToestemming?.Informeren),
            .. Vorm.Kort(o.ZonderToestemming?.Redenen?.Keys ?? []),
            .. b.Betrokkenen.SelectMany(x =>
                Vorm.Kort(x.Aanduiding, x.Id, x.Gehoord?.Reden, x.Gehoord?.Door)
                    .Concat(Vorm.Kort(Gezag(x)))
            ),
            .. b.Deelnemers.SelectMany(Vorm.Teksten),
        ];
    }

    private static ImmutableArray<string> Gezag(BelegdeBetrokkene b) =>
        b.Gezag.IsDefault ? [] : b.Gezag;

    private static Belegd Maak(Belegging b, Termijnen termijnen)
    {
        var betrokkenen = b.Betrokkenen.ToImmutableDictionary(x => x.Id, _ => BetrokkeneId.Nieuw());
        var mensen = b.Betrokkenen.Select(x => new Betrokkene(
            betrokkenen[x.Id],
            x.Aanduiding,
            x.Leeftijd,
            x.Wilsbekwaam,
            Gezag(x),
            x.Gehoord
        ));
        var deelnemers = b.Deelnemers.ToImmutableDictionary(
            d => d.Id!,
            d => Uitnodigingbesluit.Maak(d, d.Betrokkene is { } over ? betrokkenen[over] : null)
        );
        var regisseur = deelnemers[b.Deelnemers.Single(d => d.Regisseur).Id!].Id;
        return new Belegd(
            [
                new OverlegBelegd(b.Overleg, b.Naam, b.Gepland, [.. mensen], termijnen),
                .. b.Deelnemers.Select(d => new DeelnemerUitgenodigd(deelnemers[d.Id!])),
                new UitnodigingGeaccepteerd(regisseur),
            ],
            deelnemers.ToImmutableDictionary(p => p.Key, p => p.Value.Id),
            betrokkenen,
            regisseur
        );
    }
}
