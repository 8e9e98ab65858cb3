using System.Diagnostics.Metrics;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Casusoverleg.Web.Meting;

/// <summary>
/// Sends what <see cref="Meters"/> and <see cref="Opslagmeting"/> measure to a receiver of the organisation's own (OTLP over HTTP). Nothing
/// of what the framework measures goes along: that holds paths, addresses and browsers. Without a receiver, or with a dead one, the server
/// works the same.
/// </summary>
internal sealed class Telemetrie(Instellingen instellingen, Kamers kamers) : IHostedService
{
    private const int Geduld = 5_000; // milliseconds

    private readonly Meter _stand = new(Meters.Naam);
    private MeterProvider? _meters;
    private TracerProvider? _sporen;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var adres = instellingen.Telemetrie.Adres!;
        _stand.CreateObservableGauge(
            "casusoverleg.kamers",
            () => kamers.Geladen.LongCount(),
            description: "Overleggen in het geheugen"
        );
        // Empty, because the standard one takes along what the environment says of the machine.
        var wie = ResourceBuilder
            .CreateEmpty()
            .AddService("casusoverleg", autoGenerateServiceInstanceId: false);
        _meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(wie)
            .AddMeter(Meters.Naam, Opslagmeting.Naam)
            .SetExemplarFilter(ExemplarFilterType.AlwaysOff)
            .AddOtlpExporter(uit => Richt(uit, adres, "metrics"))
            .Build();
        _sporen = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(wie)
            .AddSource(Meters.Naam)
            .AddOtlpExporter(uit => Richt(uit, adres, "traces"))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left, side by side: a receiver that does not answer costs the wait once.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            Task.Run(() => _meters?.Dispose(), CancellationToken.None),
            Task.Run(() => _sporen?.Dispose(), CancellationToken.None)
        );
        _stand.Dispose();
    }

    private static void Richt(OtlpExporterOptions uit, string adres, string wat)
    {
        uit.Protocol = OtlpExportProtocol.HttpProtobuf;
        uit.Endpoint = new Uri($"{adres.TrimEnd('/')}/v1/{wat}");
        uit.TimeoutMilliseconds = Geduld;
    }
}

/// <summary>Makes it known to the host.</summary>
internal static class TelemetrieToevoegen
{
    /// <summary>Measurements to a receiver elsewhere, when there is one.</summary>
    public static void AddTelemetrie(this WebApplicationBuilder bouwer, Instellingen instellingen)
    {
        if (instellingen.Telemetrie.Adres is { Length: > 0 })
            bouwer.Services.AddHostedService<Telemetrie>();
    }
}
