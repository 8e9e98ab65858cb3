using System.Globalization;
using Casusoverleg.Scenarios.Casussen;

namespace Casusoverleg.E2e.Wereld;

/// <summary>Days as a page writes them: those of Europe/Amsterdam, wherever the test runs.</summary>
public static class Dagen
{
    /// <summary>The day that many days from today, as a date field takes it.</summary>
    public static string Over(int dagen) =>
        Lezer
            .Vandaag(TimeProvider.System)
            .AddDays(dagen)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
