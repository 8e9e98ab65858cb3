namespace Casusoverleg.Web;

/// <summary>Dates and times as people here read them (besluit 20).</summary>
public static class Kloktijd
{
    /// <summary>Europe/Amsterdam; a server without time zone data does not start.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
}
