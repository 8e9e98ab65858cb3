using System.Text.RegularExpressions;

namespace Casusoverleg.Domein.Regels;

/// <summary>Which basis of the AVG a giver has, by kind of organisation, task and category (R68): <c>config/grondslagen.json</c>.</summary>
internal sealed partial class Grondslagentabel
{
    internal const string Bestand = "grondslagen.json";

    private static readonly Grondslagentabel Tabel = Lees(Configuratie.Tekst(Bestand));

    private readonly List<Rij> _taken;
    private readonly List<Rij> _tredes;

    private Grondslagentabel(List<Rij> taken, List<Rij> tredes) =>
        (_taken, _tredes) = (taken, tredes);

    /// <summary>
    /// The basis of what is proposed, apart from the rung; null when there is none. Consent to processing and vital
    /// interest give one where the task has none; consent that lifts a secret does not (R33).
    /// </summary>
    public static Avgbasis? Voor(Voorstel v) => Tabel.Zoek(v);

    /// <summary>R68: what has no basis in the AVG is not shared, whatever lifts the secret.</summary>
    public static Weigering? R68(Voorstel v) =>
        v.Over is null || Voor(v) is not null
            ? null
            : Weigering.Van(
                Regel.R68,
                v.Categorie switch
                {
                    Categorie.Gezondheid =>
                        "Jouw organisatie heeft in de AVG geen grond voor gegevens over gezondheid. Zeg wat je zag of merkte, of laat de persoon het zelf vertellen.",
                    Categorie.Strafrechtelijk =>
                        "Jouw organisatie heeft in de AVG geen grond voor strafrechtelijke gegevens. Vertel alleen wat je zelf zag, of laat dit aan politie of justitie.",
                    _ =>
                        "Jouw organisatie heeft in de AVG geen grond voor gegevens die de wet extra beschermt. Laat dat deel weg, of laat de persoon het zelf vertellen.",
                }
            );

    private Avgbasis? Zoek(Voorstel v)
    {
        var soort = v.IsOverZichzelf ? Organisatiesoort.Burger : v.Van.Soort;
        var rijen = _taken.Where(r => r.Soort == soort).ToList();
        var rij = rijen.Find(r => r.Noemt(v.Van.Taak)) ?? rijen.Find(r => r.Taken is null);
        return rij?.Geeft(v.Categorie) ?? _tredes.Find(r => r.Geldt(v))?.Geeft(v.Categorie);
    }

    /// <summary>Reads and judges a table.</summary>
    /// <exception cref="InvalidDataException">A field is missing, unknown or no such basis, or a kind of organisation has no row.</exception>
    internal static Grondslagentabel Lees(string json)
    {
        var tabel = Configuratie.Lees<Vorm>(Bestand, json);
        foreach (var (rij, i) in tabel.Taken.Select((r, i) => (r, i)))
            Keur(rij, $"$.taken[{i}]", rij.Soort is not null && rij.Trede is null, "soort");
        foreach (var (rij, i) in tabel.Tredes.Select((r, i) => (r, i)))
            Keur(rij, $"$.tredes[{i}]", rij.Trede is not null && rij.Soort is null, "trede");
        foreach (var soort in Enum.GetValues<Organisatiesoort>())
            Configuratie.Eis(
                tabel.Taken.Count(r => r.Soort == soort && r.Taken is null) == 1,
                Bestand,
                "$.taken",
                $"voor {Term.Van(soort)} hoort er precies één rij zonder taken te staan"
            );
        return new(tabel.Taken, tabel.Tredes);
    }

    private static void Keur(Rij r, string waar, bool eenSleutel, string sleutel)
    {
        void Eis(bool klopt, string veld, string wat) =>
            Configuratie.Eis(klopt, Bestand, $"{waar}.{veld}", wat);
        Eis(eenSleutel, sleutel, "ontbreekt, of staat in de verkeerde lijst");
        Eis(
            r.Taken is null || (r.Taken.Count > 0 && !r.Taken.Any(string.IsNullOrWhiteSpace)),
            "taken",
            "is leeg"
        );
        Eis(Avg6().IsMatch(r.Avg6), "avg6", "is geen grond uit AVG artikel 6");
        Eis(Avg9(r.Gezondheid), "gezondheid", "is geen uitzondering uit AVG artikel 9");
        Eis(Avg9(r.Bijzonder), "bijzonder", "is geen uitzondering uit AVG artikel 9");
        Eis(
            r.Strafrechtelijk is null || Avg10().IsMatch(r.Strafrechtelijk),
            "strafrechtelijk",
            "is geen grond uit AVG artikel 10 met de wet die haar uitwerkt"
        );
        Eis(!string.IsNullOrWhiteSpace(r.Uitleg), "uitleg", "is leeg");
    }

    private static bool Avg9(string? tekst) => tekst is null || Avg9Vorm().IsMatch(tekst);

    [GeneratedRegex("^(6 lid 1 [a-f]|2 lid 2 c)$")]
    private static partial Regex Avg6();

    [GeneratedRegex("^(9 lid 2 [a-j](, .+)?|2 lid 2 c)$")]
    private static partial Regex Avg9Vorm();

    [GeneratedRegex("^(10, .+|2 lid 2 c)$")]
    private static partial Regex Avg10();

    private sealed record Vorm(List<Rij> Taken, List<Rij> Tredes);

    private sealed record Rij(
        string Avg6,
        string Uitleg,
        Organisatiesoort? Soort = null,
        Trede? Trede = null,
        List<string>? Taken = null,
        string? Gezondheid = null,
        string? Bijzonder = null,
        string? Strafrechtelijk = null
    )
    {
        public bool Noemt(string? taak) =>
            Taken?.Exists(t => taak?.Contains(t, StringComparison.OrdinalIgnoreCase) ?? false)
            ?? false;

        public bool Geldt(Voorstel v) =>
            Trede == v.Trede
            && (
                Trede != Domein.Trede.Toestemming
                || v.Toestemming?.Soort == Toestemmingsoort.Verwerking
            );

        public Avgbasis? Geeft(Categorie? categorie) =>
            categorie switch
            {
                Categorie.Gewoon => new(Avg6),
                Categorie.Gezondheid when Gezondheid is { } grond => new(Avg6, Avg9: grond),
                Categorie.Bijzonder when Bijzonder is { } grond => new(Avg6, Avg9: grond),
                Categorie.Strafrechtelijk when Strafrechtelijk is { } grond => new(
                    Avg6,
                    Avg10: grond
                ),
                _ => null,
            };
    }
}
