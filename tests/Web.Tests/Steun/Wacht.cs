using System.Diagnostics;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>Waits for what the server does in its own time.</summary>
internal static class Wacht
{
    /// <summary>How long a test waits before it says that something did not happen.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tussen = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns as soon as it holds; fails with <paramref name="wat"/> when it never does.</summary>
    public static async Task TotAsync(Func<Task<bool>> geldt, string wat)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await geldt())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < Geduld, wat);
            await Task.Delay(Tussen);
        }
    }

    /// <inheritdoc cref="TotAsync(Func{Task{bool}}, string)"/>
    public static Task TotAsync(Func<bool> geldt, string wat) =>
        TotAsync(() => Task.FromResult(geldt()), wat);
}
