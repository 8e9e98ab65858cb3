using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>A receiver of OTLP over HTTP on a socket of this machine, that keeps every byte it got.</summary>
public sealed class Metingontvanger : IAsyncDisposable
{
    private readonly Lock _slot = new();
    private readonly List<(string Pad, string Koppen, byte[] Inhoud)> _bus = [];
    private readonly WebApplication _app;

    private Metingontvanger(WebApplication app) => _app = app;

    /// <summary>The setting with which a server sends here.</summary>
    public string Instelling => $"--Telemetrie:Adres={_app.Urls.First()}";

    /// <summary>The paths that were posted to.</summary>
    public IReadOnlyList<string> Paden
    {
        get
        {
            lock (_slot)
                return [.. _bus.Select(b => b.Pad).Distinct()];
        }
    }

    /// <summary>Everything that came in, headers and protobuf, as it came over the wire.</summary>
    public byte[] Alles
    {
        get
        {
            lock (_slot)
                return
                [
                    .. _bus.SelectMany(b =>
                        (byte[])[.. Encoding.UTF8.GetBytes(b.Pad + "\n" + b.Koppen), .. b.Inhoud]
                    ),
                ];
        }
    }

    /// <summary>Begins to listen.</summary>
    public static async Task<Metingontvanger> StartAsync()
    {
        var bouwer = WebApplication.CreateEmptyBuilder(new());
        bouwer.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        bouwer.Logging.ClearProviders();
        var ontvanger = new Metingontvanger(bouwer.Build());
        ontvanger._app.Run(ontvanger.NeemAsync);
        await ontvanger._app.StartAsync();
        return ontvanger;
    }

    /// <summary>Whether these bytes stand anywhere in what came in.</summary>
    public bool Heeft(ReadOnlySpan<byte> bytes) => Alles.AsSpan().IndexOf(bytes) >= 0;

    /// <summary>Whether this text does.</summary>
    public bool Heeft(string tekst) => Heeft(Encoding.UTF8.GetBytes(tekst));

    /// <summary>Whether it is the name of a measurement or the whole value of a mark: in protobuf both are field 1 of length so many.</summary>
    public bool HeeftWaarde(string tekst) =>
        Heeft([0x0A, (byte)tekst.Length, .. Encoding.UTF8.GetBytes(tekst)]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task NeemAsync(HttpContext context)
    {
        using var inhoud = new MemoryStream();
        await context.Request.Body.CopyToAsync(inhoud);
        // Packed, nothing would be found in it.
        Assert.Equal(0, context.Request.Headers.ContentEncoding.Count);
        Assert.Equal("application/x-protobuf", context.Request.ContentType);
        var koppen = string.Join('\n', context.Request.Headers.Select(k => $"{k.Key}: {k.Value}"));
        lock (_slot)
            _bus.Add((context.Request.Path, koppen, inhoud.ToArray()));
    }
}
