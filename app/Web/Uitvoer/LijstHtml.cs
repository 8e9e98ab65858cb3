using System.Globalization;
using System.Text;

namespace Casusoverleg.Web.Uitvoer;

/// <summary>A meeneemlijst as one HTML file that needs nothing else: no script, no picture, no address to load from.</summary>
internal static class LijstHtml
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private const string Stijl = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem;border-bottom:1px solid #666}h3{font-size:1rem;margin-bottom:.25rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;margin:.5rem 0}dt{color:#444}dd{margin:0}
        article{break-inside:avoid;border-left:3px solid #666;padding-left:1rem;margin:1rem 0}.grens{font-weight:600}
        @media print{body{margin:0;max-width:none}}
        """;

    /// <summary>The whole file.</summary>
    public static string Van(Lijst lijst)
    {
        var html = new StringBuilder(4096);
        html.Append(
                "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Meeneemlijst</title>"
            )
            .Append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            )
            .Append(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>"
            )
            .Append(Stijl)
            .Append("</style></head><body><main><h1>Meeneemlijst</h1>");
        Gegevens(
            html,
            new Lijstregel(
                "Van",
                Lijstregels.Naam(lijst.Deelnemer.Naam, lijst.Deelnemer.Organisatie)
            ),
            new Lijstregel("Doel van het overleg", lijst.Overleg.Doel ?? Lijstregels.Vertrokken),
            new Lijstregel(
                lijst.Overleg.Afgebroken ? "Afgebroken op" : "Gesloten op",
                Moment(lijst.Overleg.GeslotenOp)
            )
        );
        Deel(html, "Dit neem je mee", "Je neemt niets van anderen mee.", lijst.Mee, Mee);
        Deel(html, "Jouw afspraken", "Je hebt geen afspraken.", lijst.Afspraken, Afspraak);
        if (lijst.Regieoverzicht is { } regie)
            Deel(
                html,
                "Regieoverzicht: alle afspraken",
                "Er zijn geen afspraken gemaakt.",
                regie,
                Regie
            );
        Deel(html, "Wat je zelf hebt gedeeld", "Je hebt niets gedeeld.", lijst.ZelfGedeeld, Zelf);
        return html.Append("</main></body></html>").ToString();
    }

    private static void Deel<T>(
        StringBuilder html,
        string kop,
        string leeg,
        IReadOnlyList<T> items,
        Action<StringBuilder, T> schrijf
    )
    {
        html.Append("<section><h2>").Append(Veilig(kop)).Append("</h2>");
        if (items.Count == 0)
            html.Append("<p>").Append(Veilig(leeg)).Append("</p>");
        foreach (var item in items)
        {
            html.Append("<article>");
            schrijf(html, item);
            html.Append("</article>");
        }
        html.Append("</section>");
    }

    private static void Mee(StringBuilder html, LijstMee mee)
    {
        html.Append(MarkdownHtml.Van(mee.Tekst));
        Gegevens(html, Lijstregels.Van(mee));
        html.Append("<p class=\"grens\">").Append(Veilig(mee.Zin)).Append("</p>");
    }

    private static void Afspraak(StringBuilder html, LijstAfspraak afspraak)
    {
        html.Append("<h3>").Append(Veilig(afspraak.Actie)).Append("</h3>");
        Gegevens(html, Lijstregels.Van(afspraak));
    }

    private static void Regie(StringBuilder html, LijstRegie regie)
    {
        html.Append("<h3>").Append(Veilig(regie.Actie)).Append("</h3>");
        Gegevens(html, Lijstregels.Van(regie));
    }

    private static void Zelf(StringBuilder html, LijstZelf zelf)
    {
        if (zelf.Tekst is { } tekst)
            html.Append(MarkdownHtml.Van(tekst));
        else
            html.Append("<p>Je gaf hier advies. De tekst is vernietigd.</p>");
        Gegevens(
            html,
            [
                .. Lijstregels.Van(zelf),
                .. zelf.MeegenomenDoor.SelectMany(static m =>
                    (m.Sinds ?? [])
                        .Select(static s => new Lijstregel("Daarna", Lijstregels.Van(s)))
                        .Prepend(new Lijstregel("Meegenomen door", Lijstregels.Van(m)))
                ),
                .. (zelf.IngetrokkenBij ?? []).Select(static wie => new Lijstregel(
                    "Ingetrokken",
                    Lijstregels.Ingetrokken(wie)
                )),
            ]
        );
    }

    private static void Gegevens(StringBuilder html, params IEnumerable<Lijstregel> regels)
    {
        html.Append("<dl>");
        foreach (var (naam, waarde) in regels)
        {
            html.Append("<dt>")
                .Append(Veilig(naam))
                .Append("</dt><dd>")
                .Append(Veilig(waarde))
                .Append("</dd>");
        }
        html.Append("</dl>");
    }

    private static string Veilig(string tekst) => MarkdownHtml.Veilig(tekst);

    private static string Moment(DateTimeOffset tijd) =>
        TimeZoneInfo
            .ConvertTime(tijd, Kloktijd.Zone)
            .ToString("d MMMM yyyy 'om' HH:mm", Nederlands);
}
