using System.Text.RegularExpressions;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// Which basis of the AVG a giver has, by kind of organisation, task and category (R68): <c>config/grondslagen.json</c>. An
/// installation may add rows for tasks; a kind gets no category by it for which it has no basis here.
/// </summary>
internal sealed partial class Grondslagentabel
{
    internal const string Bestand = "grondslagen.json";

    private static readonly Lazy<Grondslagentabel> Ingebouwd = new(() =>
        Lees(Configuratie.Bronnen(Bestand))
    );

    private readonly List<Rij> _taken;
    private readonly List<Rij> _tredes;

    private Grondslagentabel(List<Rij> taken, List<Rij> tredes) =>
        (_taken, _tredes) = (taken, tredes);

    /// <summary>
    /// The basis of what is proposed, apart from the rung; null when there is none. Consent to processing and vital
    /// interest give one where the task has none; consent that lifts a secret does not (R33).
    /// </summary>
    public static Avgbasis? Voor(Voorstel v) => Ingebouwd.Value.Zoek(v);

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
    /// <exception cref="InvalidDataException">
    /// A field is missing, unknown or no such basis, a kind of organisation has no row, or an addition loosens the rule.
    /// </exception>
    internal static Grondslagentabel Lees(Tabel tabel)
    {
        var vast = Neem(tabel.Vast);
        foreach (var soort in Enum.GetValues<Organisatiesoort>())
            tabel.Vast.Eis(
                vast.Taken.Count(r => r.Soort == soort && r.Taken is null) == 1,
                "$.taken",
                $"voor {Term.Van(soort)} hoort er precies één rij zonder taken te staan"
            );
        if (tabel.Erbij is not { } bron)
            return new(vast.Taken, vast.Tredes);
        var erbij = Neem(bron);
        KeurUitbreiding(bron, erbij, vast);
        // De eigen rijen gaan voor: die kennen de eigen taken.
        return new([.. erbij.Taken, .. vast.Taken], vast.Tredes);
    }

    private static void KeurUitbreiding(Tabelbron bron, Vorm erbij, Vorm vast)
    {
        bron.Eis(erbij.Tredes.Count == 0, "$.tredes", "kan een installatie niet aanvullen");
        foreach (var (rij, i) in erbij.Taken.Select((r, i) => (r, i)))
        {
            bron.Eis(rij.Taken is not null, $"$.taken[{i}].taken", "noemt geen taak");
            foreach (var (categorie, veld) in Categorieen)
                bron.Eis(
                    rij.Geeft(categorie) is null
                        || vast.Taken.Exists(r =>
                            r.Soort == rij.Soort && r.Geeft(categorie) is not null
                        ),
                    $"$.taken[{i}].{veld}",
                    $"{Term.Van(rij.Soort!.Value)} heeft hier geen grond voor, bij geen enkele taak"
                );
        }
    }

    private static readonly (Categorie, string)[] Categorieen =
    [
        (Categorie.Gezondheid, "gezondheid"),
        (Categorie.Bijzonder, "bijzonder"),
        (Categorie.Strafrechtelijk, "strafrechtelijk"),
    ];

    private static Vorm Neem(Tabelbron bron)
    {
        var vorm = bron.Lees<Vorm>();
        foreach (var (rij, i) in vorm.Taken.Select((r, i) => (r, i)))
            Keur(bron, rij, $"$.taken[{i}]", rij.Soort is not null && rij.Trede is null, "soort");
        foreach (var (rij, i) in vorm.Tredes.Select((r, i) => (r, i)))
            Keur(bron, rij, $"$.tredes[{i}]", rij.Trede is not null && rij.Soort is null, "trede");
        return vorm;
    }

    private static void Keur(Tabelbron bron, Rij r, string waar, bool eenSleutel, string sleutel)
    {
        void Eis(bool klopt, string veld, string wat) => bron.Eis(klopt, $"{waar}.{veld}", wat);
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
