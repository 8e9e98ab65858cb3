using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Beheer;

/// <summary>Whether the server can take what people bring in: whether database and key store can be written, and it is not stopping.</summary>
/// <remarks>Asked by strangers, so the disk is asked once a second at most, whoever asks how often.</remarks>
internal sealed class Gereedheid(
    IArchief archief,
    IHostApplicationLifetime leven,
    TimeProvider tijd
) : IDisposable
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _beurt = new(1);
    private long _gekeken;
    private bool _kan;

    /// <summary>The answer now.</summary>
    public async Task<bool> IsGereedAsync()
    {
        if (leven.ApplicationStopping.IsCancellationRequested)
            return false;
        await _beurt.WaitAsync();
        try
        {
            if (_gekeken == 0 || tijd.GetElapsedTime(_gekeken) >= Houdbaar)
            {
                _kan = await ProbeerAsync();
                _gekeken = tijd.GetTimestamp();
            }
            return _kan;
        }
        finally
        {
            _beurt.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _beurt.Dispose();

    private async Task<bool> ProbeerAsync()
    {
        try
        {
            await archief.ProefSchrijven();
            return true;
        }
        catch (Exception fout) when (fout is OpslagMislukt or ObjectDisposedException)
        {
            return false;
        }
    }
}
