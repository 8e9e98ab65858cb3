using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Casusoverleg.Web.Beheer;

/// <summary>Reads the settings and says of each that cannot be: which one, what is wrong and what to write.</summary>
internal static class Instellingenlezer
{
    /// <summary>The prefix of environment variables that are settings.</summary>
    public const string Voorvoegsel = "CASUSOVERLEG_";

    // Settings of the framework that may stand beside ours; of some of them whole sections.
    private static readonly string[] Vreemd =
    [
        "Urls",
        "http_ports",
        "https_ports",
        "environment",
        "contentRoot",
        "applicationName",
        "shutdownTimeoutSeconds",
        "Kestrel",
        "Logging",
        // The installation key itself, read by the storage.
        "SLEUTEL",
    ];

    /// <summary>The settings as far as they can be read, the default for what cannot, and the objections.</summary>
    public static (Instellingen Instellingen, List<Bezwaar> Bezwaren) Lees(IConfigurationRoot bron)
    {
        var bezwaren = new List<Bezwaar>();
        var velden = Velden(typeof(Instellingen), new Instellingen(), "").ToList();
        bezwaren.AddRange(Onbekend(bron, velden));
        var beter = new Dictionary<string, string?>();
        foreach (var veld in velden)
        {
            if (bron[veld.Pad] is { } tekst && veld.Bezwaar(tekst) is { } bezwaar)
            {
                bezwaren.Add(bezwaar);
                beter[veld.Pad] = veld.Gewoon;
            }
        }
        var goed = new ConfigurationBuilder()
            .AddConfiguration(bron)
            .AddInMemoryCollection(beter)
            .Build();
        return (goed.Get<Instellingen>() ?? new Instellingen(), bezwaren);
    }

    private static IEnumerable<Bezwaar> Onbekend(IConfigurationRoot bron, List<Veld> velden) =>
        bron
            .Providers.Where(IsVanOns)
            .SelectMany(p => new ConfigurationRoot([p]).AsEnumerable())
            .Where(static paar => paar.Value is not null)
            .Select(static paar => paar.Key)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(sleutel => !IsBekend(sleutel, velden))
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(sleutel => new Bezwaar(
                sleutel,
                "deze instelling bestaat niet.",
                Lijkt(sleutel, velden) is { } lijkt
                    ? $"Bedoel je {lijkt}?"
                    : "Haal haar weg, of kijk in appsettings.voorbeeld.json hoe zij heet."
            ));

    // The environment at large holds anything; only what bears our prefix was meant for us.
    private static bool IsVanOns(IConfigurationProvider bron) =>
        bron is JsonConfigurationProvider or CommandLineConfigurationProvider
        || bron is EnvironmentVariablesConfigurationProvider omgeving
            && omgeving.ToString().Contains(Voorvoegsel, StringComparison.Ordinal);

    private static bool IsBekend(string sleutel, List<Veld> velden) =>
        velden.Exists(v => v.Past(sleutel))
        || Array.Exists(
            Vreemd,
            v =>
                string.Equals(v, sleutel, StringComparison.OrdinalIgnoreCase)
                || sleutel.StartsWith(v + ":", StringComparison.OrdinalIgnoreCase)
        );

    private static string? Lijkt(string sleutel, List<Veld> velden)
    {
        var best = velden.MinBy(v => Afstand(v.Pad, sleutel))!;
        if (Afstand(best.Pad, sleutel) <= 3)
            return best.Pad;
        // Written without its section.
        return velden
            .Find(v => v.Pad.EndsWith(":" + sleutel, StringComparison.OrdinalIgnoreCase))
            ?.Pad;
    }

    // Levenshtein: how many letters differ.
    private static int Afstand(string een, string ander)
    {
        var rij = Enumerable.Range(0, ander.Length + 1).ToArray();
        for (var i = 1; i <= een.Length; i++)
        {
            var schuin = rij[0]++;
            for (var j = 1; j <= ander.Length; j++)
            {
                var gelijk =
                    char.ToUpperInvariant(een[i - 1]) == char.ToUpperInvariant(ander[j - 1]);
                (schuin, rij[j]) = (
                    rij[j],
                    Math.Min(Math.Min(rij[j], rij[j - 1]) + 1, schuin + (gelijk ? 0 : 1))
                );
            }
        }
        return rij[^1];
    }

    private static IEnumerable<Veld> Velden(Type soort, object gewoon, string voor) =>
        soort
            .GetProperties()
            .SelectMany(p =>
                p.PropertyType.IsClass
                && p.PropertyType != typeof(string)
                && !p.PropertyType.IsArray
                    ? Velden(p.PropertyType, p.GetValue(gewoon)!, voor + p.Name + ":")
                    : [new Veld(voor + p.Name, p, p.GetValue(gewoon))]
            );

    private sealed record Veld(string Pad, PropertyInfo Eigenschap, object? Standaard)
    {
        public string? Gewoon => Convert.ToString(Standaard, CultureInfo.InvariantCulture);

        public bool Past(string sleutel) =>
            string.Equals(Pad, sleutel, StringComparison.OrdinalIgnoreCase)
            || Eigenschap.PropertyType.IsArray
                && sleutel.StartsWith(Pad + ":", StringComparison.OrdinalIgnoreCase);

        public Bezwaar? Bezwaar(string tekst) =>
            Eigenschap.GetCustomAttribute<RangeAttribute>() is { } bereik ? Getal(tekst, bereik)
            : Eigenschap.PropertyType.IsArray && tekst.Length > 0
                ? new(
                    Pad,
                    "dit is een lijst.",
                    $"Schrijf \"{Pad}\": [\"{tekst}\"], of --{Pad}:0={tekst}"
                )
            : Eigenschap.PropertyType == typeof(DateOnly?) && tekst.Length > 0 && !IsDag(tekst)
                ? new(Pad, $"'{tekst}' is geen datum.", "Schrijf een datum als 2027-01-31.")
            : null;

        private Bezwaar? Getal(string tekst, RangeAttribute bereik)
        {
            var heel = Eigenschap.PropertyType == typeof(int);
            var klopt =
                double.TryParse(
                    tekst,
                    heel ? NumberStyles.AllowLeadingSign : NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var getal
                )
                // Also not when it is no number at all.
                && getal >= Convert.ToDouble(bereik.Minimum, CultureInfo.InvariantCulture)
                && getal <= Convert.ToDouble(bereik.Maximum, CultureInfo.InvariantCulture);
            return klopt
                ? null
                : new(
                    Pad,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{tekst}' kan niet. Het moet een {(heel ? "heel getal" : "getal")} zijn van {bereik.Minimum} tot en met {bereik.Maximum}."
                    ),
                    $"Schrijf bijvoorbeeld {Gewoon}{(heel ? "" : " (met een punt, niet met een komma)")}."
                );
        }

        private static bool IsDag(string tekst) =>
            DateOnly.TryParseExact(
                tekst,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            );
    }
}
