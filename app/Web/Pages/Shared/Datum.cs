using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Web.Pages.Shared;

/// <summary>Dates and times in Dutch words, in Europe/Amsterdam.</summary>
internal static class Datum
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Such as <c>zaterdag 27 februari</c>, with spaces that do not break.</summary>
    public static string Lang(DateOnly datum) => datum.ToString("dddd d\u00A0MMMM", Nederlands);

    /// <summary>Such as <c>27 februari 2026</c>.</summary>
    public static string MetJaar(DateOnly datum) =>
        datum.ToString("d\u00A0MMMM\u00A0yyyy", Nederlands);

    /// <summary>The day a moment falls on, with its year.</summary>
    public static string MetJaar(DateTimeOffset moment) => MetJaar(Datums.Vandaag(moment));

    /// <summary>The day a moment falls on.</summary>
    public static string Lang(DateTimeOffset moment) => Lang(Datums.Vandaag(moment));

    /// <summary>The same with its time, such as <c>zaterdag 27 februari, 10.42 uur</c>: two on one day can be told apart.</summary>
    public static string MetTijd(DateTimeOffset moment) =>
        $"{Lang(moment)}, {TimeZoneInfo.ConvertTime(moment, Kloktijd.Zone).ToString("HH.mm", Nederlands)} uur";

    /// <summary>Such as <c>27 februari 2026, 10.42.07 uur</c>: for a record of years.</summary>
    public static string Precies(DateTimeOffset moment) =>
        $"{MetJaar(moment)}, {TimeZoneInfo.ConvertTime(moment, Kloktijd.Zone).ToString("HH.mm.ss", Nederlands)}\u00A0uur";

    /// <summary>Date, time and place of a planned overleg; null when none is known.</summary>
    public static string? Van(Planning? gepland)
    {
        if (gepland is null)
            return null;
        string?[] delen =
        [
            gepland.Datum is { } d ? Lang(d) : null,
            gepland.Tijd is { } t ? t.ToString("HH.mm 'uur'", Nederlands) : null,
            gepland.Plaats,
        ];
        var tekst = string.Join(", ", delen.Where(x => !string.IsNullOrWhiteSpace(x)));
        return tekst.Length == 0 ? null : tekst;
    }
}
