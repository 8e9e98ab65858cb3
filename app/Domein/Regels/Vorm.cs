using System.Buffers;
using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>The form of a command: lengths (V03) and characters (V01), judged before anything else (besluit 4).</summary>
public static class Vorm
{
    /// <summary>Characters of a text that is shared (an inbreng, a meeneemversie).</summary>
    public const int MaxTekst = 4000;

    /// <summary>Characters of an explanation that stays on record (besluit 17).</summary>
    public const int MaxToelichting = 300;

    /// <summary>Members of any list.</summary>
    public const int MaxLeden = 50;

    private static readonly Weigering Ongeldig = Weigering.Van(
        Regel.V01,
        "We begrijpen dit verzoek niet. Laad de pagina opnieuw en probeer het nog eens."
    );

    private static readonly Weigering Tekens = Weigering.Van(
        Regel.V01,
        "In je tekst staan tekens die we niet kunnen opslaan. Typ de tekst opnieuw in gewone letters."
    );

    /// <summary>The refusal of a command that cannot be read.</summary>
    public static Weigering Onleesbaar => Ongeldig;

    /// <summary>The refusal of too long a text.</summary>
    public static Weigering TeLang(int max) =>
        Weigering.Van(Regel.V03, $"Deze tekst is te lang. Gebruik hooguit {max} tekens.");

    /// <summary>Null when the form is in order.</summary>
    public static Weigering? Toets(Opdracht opdracht)
    {
        if (
            Leden(opdracht) > MaxLeden
            || opdracht is StaMeeToe { Doorgeven: var d } && d.Any(x => x is null)
            || opdracht is HerbeoordeelStatus { ZonderToestemming: var f } && !IsHeel(f)
        )
            return Ongeldig;
        foreach (var (tekst, max) in Teksten(opdracht))
            if (Toets(tekst, max) is { } nee)
                return nee;
        return opdracht is NodigUit { Genodigde: var g } ? ToetsNamen(g) : null;
    }

    /// <summary>Judges one text: null is fine, the rule of required texts is elsewhere.</summary>
    public static Weigering? Toets(string? tekst, int max)
    {
        if (tekst is null)
            return null;
        if (tekst.Length > max)
            return TeLang(max);
        return tekst.AsSpan().ContainsAny(Verboden) || HeeftLosSurrogaat(tekst) ? Tekens : null;
    }

    /// <summary>Judges a name: one line, so that it cannot pass for more than a name wherever it is read.</summary>
    public static Weigering? ToetsNaam(string? naam, int max) =>
        Toets(naam, max) ?? (naam.AsSpan().ContainsAny('\r', '\n', '\t') ? Tekens : null);

    /// <summary>The names of somebody who is invited.</summary>
    public static Weigering? ToetsNamen(Genodigde g) =>
        ToetsNaam(g.Naam, MaxToelichting) ?? ToetsNaam(g.Organisatie, MaxToelichting);

    // Besturingstekens en tekens die de leesrichting omdraaien: wat er staat, moet zijn wat je ziet.
    private static readonly SearchValues<char> Verboden = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsVerboden),
    ]);

    private static bool IsVerboden(char teken) =>
        (char.IsControl(teken) && teken is not ('\n' or '\r' or '\t'))
        || teken
            is '\u200E'
                or '\u200F'
                or '\u061C'
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF'
                or (>= '\uFDD0' and <= '\uFDEF')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');

    private static bool HeeftLosSurrogaat(string tekst)
    {
        var eerste = tekst.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = Math.Max(eerste, 0); eerste >= 0 && i < tekst.Length; i++)
        {
            if (!char.IsSurrogate(tekst[i]))
                continue;
            if (
                !char.IsHighSurrogate(tekst[i])
                || i + 1 == tekst.Length
                || !char.IsLowSurrogate(tekst[i + 1])
            )
                return true;
            i++;
        }
        return false;
    }

    /// <summary>Whether the lists within what is recorded when convening have no gaps and are not endless.</summary>
    public static bool IsHeel(Overleggegevens o) =>
        IsHeel(o.ZonderToestemming) && IsHeel(o.Bezwaren?.Lijst);

    /// <summary>The same of one form.</summary>
    public static bool IsHeel(ZonderToestemming? f) =>
        IsHeel(f?.Toestemming?.Onderwerpen) && IsHeel(f?.Toestemming?.Van?.Namen);

    private static bool IsHeel<T>(ImmutableArray<T>? lijst)
        where T : class =>
        lijst is not { } leden || (Tel(leden) <= MaxLeden && leden.All(x => x is not null));

    private static int Leden(Opdracht opdracht) =>
        opdracht switch
        {
            BrengIn o => Math.Max(
                Math.Max(Tel(o.Kring.Leden), Tel(o.RechtstreeksBetrokken)),
                Tel(o.Onderwerpen)
            ),
            DeelOokMet o => Math.Max(Tel(o.Aan), Tel(o.RechtstreeksBetrokken)),
            Splits o => Tel(o.Leden),
            LaatToe o => Tel(o.Deelnemers),
            LegVoor o => Tel(o.Onderwerpen),
            SpreekAf o => Math.Max(Tel(o.Kring.Leden), Tel(o.RustOp)),
            BesluitRustOp o => Tel(o.Inbrengen),
            StaMeeToe o => Tel(o.Doorgeven),
            LegToestemmingVast o => Math.Max(
                Math.Max(Tel(o.Aan), Tel(o.Onderwerpen)),
                Tel(o.Van.Namen)
            ),
            _ => 0,
        };

    private static int Tel<T>(ImmutableArray<T> lijst) =>
        lijst.IsDefault ? int.MaxValue : lijst.Length;

    /// <summary>Every free text of a command with its limit; also the list that R29 goes through.</summary>
    public static IEnumerable<(string? Tekst, int Max)> Teksten(Opdracht opdracht) =>
        opdracht switch
        {
            BrengIn o => Teksten(o),
            Corrigeer o => [(o.Tekst, MaxTekst)],
            SpreekAf o => Kort(o.Actie, o.Doel, o.Informering, o.Voorwaarde),
            VraagMee o => Kort(o.Doel),
            BesluitRustOp o => Kort(o.Doel),
            StelVraag o => Kort(o.Tekst, o.Doel),
            LegVoor o =>
            [
                (o.Tekst, MaxTekst),
                .. Kort([o.Bron?.Wie, o.Bron?.MetToestemmingVan, o.Bron?.Wet, .. o.Onderwerpen]),
            ],
            StaMeeToe o =>
            [
                (o.Meeneemversie, MaxTekst),
                .. Kort(o.Doel, o.GelezenDoel, o.BesluitVan?.Wie),
                .. o.Doorgeven.SelectMany(d => Kort(d.Functie, d.Doel)),
            ],
            LegToestemmingVast o =>
            [
                .. Kort(o.WelkeGegevens, o.Doel, o.Uitgelegd),
                .. Kort([.. o.Van.Namen]),
                .. Kort([.. o.Onderwerpen]),
            ],
            Verwijder o => Kort(o.Reden),
            TrekJeTerug o => Kort(o.Reden),
            WijsAf o => Kort(o.Reden),
            NodigUit o => Teksten(o.Genodigde),
            HerbeoordeelStatus o => Formulierteksten.Van(o.ZonderToestemming),
            MaakStap1Af o => Formulierteksten.Van(o.Stap1),
            LegInformerenVast o => Formulierteksten.Van(o.BetrokkeneGeinformeerd),
            VulAan o => Kort(o.WaaromNietBilateraal, o.Convenant, o.WaaromNietUitgenodigd),
            _ => [],
        };

    // The most frequent command of all: one iterator, without layers and without a list.
    private static IEnumerable<(string? Tekst, int Max)> Teksten(BrengIn o)
    {
        yield return (o.Tekst, MaxTekst);
        yield return (o.Bron?.Wie, MaxToelichting);
        yield return (o.Bron?.MetToestemmingVan, MaxToelichting);
        yield return (o.Bron?.Wet, MaxToelichting);
        yield return (o.Bepaling, MaxToelichting);
        yield return (o.WaaromNietHoger?.Tekst, MaxToelichting);
        yield return (o.Motivering, MaxToelichting);
        yield return (o.WaaromNietVertaald, MaxToelichting);
        yield return (o.BesluitVan?.Wie, MaxToelichting);
        yield return (o.Meldrecht?.WaaromNiet, MaxToelichting);
        yield return (o.Consultatie?.Wie, MaxToelichting);
        yield return (o.Consultatie?.Uitkomst, MaxToelichting);
        foreach (var antwoord in o.Criteria?.Antwoorden() ?? [])
            yield return (antwoord, MaxToelichting);
        foreach (var onderwerp in o.Onderwerpen)
            yield return (onderwerp, MaxToelichting);
    }

    /// <summary>Every free text about someone who is invited.</summary>
    public static IEnumerable<(string? Tekst, int Max)> Teksten(Genodigde g) =>
        Kort(
            g.Naam,
            g.Organisatie,
            g.Taak,
            g.Grondslag,
            g.Noodzaak,
            g.Beroepsgeheim,
            g.NamensPartij,
            g.Verwerkingsverantwoordelijke,
            g.Betrokkene,
            g.Id
        );

    /// <summary>Texts with the limit of an explanation.</summary>
    public static IEnumerable<(string? Tekst, int Max)> Kort(params IEnumerable<string?> teksten) =>
        teksten.Select(t => (t, MaxToelichting));
}
