using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace Casusoverleg.Web;

/// <summary>The technical log: structured, to console and file, ids only. Never case text, names, links or addresses.</summary>
internal static class Logboekinrichting
{
    /// <summary>Replaces the standard loggers.</summary>
    public static void AddLogboek(this WebApplicationBuilder bouwer, Instellingen instellingen)
    {
        var inrichting = new LoggerConfiguration()
            .MinimumLevel.Is(Enum.Parse<LogEventLevel>(instellingen.Logniveau, ignoreCase: true))
            // Request lines hold paths and connection ids; the hub logs argument errors with what was sent.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.SignalR", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Http.Connections", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel", LogEventLevel.Error)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Casusoverleg.Web.Toegang.Sessieschema", LogEventLevel.Warning)
            .WriteTo.Console(new JsonFormatter());
        if (instellingen.Logmap is { Length: > 0 } map)
            inrichting.WriteTo.File(
                new JsonFormatter(),
                Path.Combine(map, "casusoverleg-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 30
            );
        bouwer.Logging.ClearProviders();
        bouwer.Logging.AddSerilog(inrichting.CreateLogger(), dispose: true);
    }
}
