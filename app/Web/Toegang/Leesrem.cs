using System.Runtime.CompilerServices;
using Casusoverleg.Web.Kamer;
using Microsoft.AspNetCore.Http.Features;

namespace Casusoverleg.Web.Toegang;

/// <summary>
/// Reads a socket no faster than its person may send, whatever it is: messages, pings, half frames or rubbish. What comes faster waits with
/// the sender; nothing of it is kept here.
/// </summary>
internal sealed class Leesrem(Stream binnen, Func<int, TimeSpan> tel) : Stream
{
    // What a turn of reading costs beside its bytes: frames without content count as well.
    private const int PerKeer = 256;
    private TimeSpan wacht;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (wacht > TimeSpan.Zero)
            await Task.Delay(wacht, cancellationToken);
        var gelezen = await binnen.ReadAsync(buffer, cancellationToken);
        // Reading nothing is how the framework waits for something to read.
        wacht = buffer.Length == 0 ? TimeSpan.Zero : tel(gelezen + PerKeer);
        return gelezen;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => binnen.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => binnen.WriteAsync(buffer, offset, count, cancellationToken);

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        binnen.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        binnen.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Flush() => binnen.Flush();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            binnen.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Puts the brake on every socket of somebody who signed in.</summary>
internal static class Leesremmen
{
    /// <summary>Comes after it is known who asks, and before the framework's own WebSockets.</summary>
    public static void GebruikLeesrem(this IApplicationBuilder app) =>
        app.Use(
            static (context, verder) =>
            {
                if (Herkomst.IsSocketpad(context, out _))
                    Rem(context);
                return verder(context);
            }
        );

    private static void Rem(HttpContext context)
    {
        var diensten = context.RequestServices;
        if (diensten.GetRequiredService<Sessies>().Van(context.User)?.Maat is not { } maat)
            return;
        var kamer = diensten.GetRequiredService<Instellingen>().Kamer;
        var tijd = diensten.GetRequiredService<TimeProvider>();
        TimeSpan Tel(int aantal) => maat.Lees(aantal, tijd, kamer);
        if (context.Features.Get<IHttpUpgradeFeature>() is { } een)
            context.Features.Set<IHttpUpgradeFeature>(new Een(een, Tel));
        if (context.Features.Get<IHttpExtendedConnectFeature>() is { } twee)
            context.Features.Set<IHttpExtendedConnectFeature>(new Twee(twee, Tel));
    }

    // Over HTTP/1.1.
    private sealed class Een(IHttpUpgradeFeature echt, Func<int, TimeSpan> tel)
        : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => echt.IsUpgradableRequest;

        public async Task<Stream> UpgradeAsync() => new Leesrem(await echt.UpgradeAsync(), tel);
    }

    // Over HTTP/2 and on.
    private sealed class Twee(IHttpExtendedConnectFeature echt, Func<int, TimeSpan> tel)
        : IHttpExtendedConnectFeature
    {
        public bool IsExtendedConnect => echt.IsExtendedConnect;

        public string? Protocol => echt.Protocol;

        public async ValueTask<Stream> AcceptAsync() => new Leesrem(await echt.AcceptAsync(), tel);
    }
}
