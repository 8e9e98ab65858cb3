using System.Diagnostics;

namespace Casusoverleg.Belasting;

/// <summary>
/// A flood as a process of its own that gets the processor only when nobody else wants it: who sends it has none of the server's in reality
/// either.
/// </summary>
internal sealed class Golfproces
{
    private readonly Process _proces;

    /// <summary>Starts it; the arguments are those of <see cref="Golf.DraaiAsync"/>.</summary>
    public Golfproces(string[] golf)
    {
        var start = new ProcessStartInfo(
            "chrt",
            ["--idle", "0", "dotnet", typeof(Golf).Assembly.Location, "golf", .. golf]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _proces = Process.Start(start)!;
    }

    /// <summary>Waits until it floods.</summary>
    public async Task OpGangAsync() => await _proces.StandardOutput.ReadLineAsync();

    /// <summary>Ends it; the answer is what it says it did.</summary>
    public async Task<string> HoudOpAsync()
    {
        _proces.StandardInput.Close();
        var verslag = await _proces.StandardOutput.ReadToEndAsync();
        await _proces.WaitForExitAsync();
        _proces.Dispose();
        return verslag.Trim();
    }
}
