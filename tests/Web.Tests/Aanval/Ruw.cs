using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Casusoverleg.Web.Tests.Steun;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>HTTP as no decent client would write it: the bytes go out as they are.</summary>
internal static partial class Ruw
{
    /// <summary>
    /// The same, of a post whose body is slow: half of it comes at once, and the rest after <paramref name="onderweg"/>, which happens when the
    /// server has looked at everything before it and is reading.
    /// </summary>
    public static async Task<string> StuurTraagAsync(
        Klant klant,
        string regel,
        string inhoud,
        Func<Task> onderweg,
        params string[] koppen
    )
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(klant.Adres.Host, klant.Adres.Port);
        var stroom = tcp.GetStream();
        var bytes = Encoding.UTF8.GetBytes(inhoud);
        string[] alle =
        [
            .. koppen,
            $"Host: {klant.Adres.Authority}",
            $"Cookie: {klant.Koekjes}",
            $"Content-Length: {bytes.Length}",
            "Expect: 100-continue",
            "Connection: close",
        ];
        await stroom.WriteAsync(
            Encoding.UTF8.GetBytes($"{regel}\r\n{string.Join("\r\n", alle)}\r\n\r\n")
        );
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        var lees = await lezer.ReadLineAsync().WaitAsync(Wacht.Geduld);
        Assert.Equal("HTTP/1.1 100 Continue", lees);
        Assert.Equal("", await lezer.ReadLineAsync().WaitAsync(Wacht.Geduld));
        await stroom.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await onderweg();
        await stroom.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        return await lezer.ReadToEndAsync().WaitAsync(Wacht.Geduld);
    }

    /// <summary>Sends a request line and headers over a socket of its own; the answer is everything until the server hangs up.</summary>
    /// <param name="regel">Such as <c>TRACE / HTTP/1.1</c>.</param>
    /// <param name="koppen">Headers beside Host and Connection; a Host among them takes the place of the right one.</param>
    public static async Task<string> StuurAsync(
        Klant klant,
        string regel,
        string inhoud = "",
        params string[] koppen
    )
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(klant.Adres.Host, klant.Adres.Port);
        var stroom = tcp.GetStream();
        var alle = koppen.ToList();
        if (!alle.Exists(static k => k.StartsWith("Host:", StringComparison.OrdinalIgnoreCase)))
            alle.Add($"Host: {klant.Adres.Authority}");
        if (klant.Koekjes.Length > 0)
            alle.Add($"Cookie: {klant.Koekjes}");
        if (inhoud.Length > 0)
            alle.Add($"Content-Length: {Encoding.UTF8.GetByteCount(inhoud)}");
        alle.Add("Connection: close");
        var tekst = $"{regel}\r\n{string.Join("\r\n", alle)}\r\n\r\n{inhoud}";
        await stroom.WriteAsync(Encoding.UTF8.GetBytes(tekst));
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        try
        {
            return await lezer.ReadToEndAsync().WaitAsync(Wacht.Geduld);
        }
        catch (IOException)
        {
            // Hung up in the middle: nothing was said.
            return "";
        }
    }

    /// <summary>The status in an answer; 0 when the server only hung up.</summary>
    public static int Status(string antwoord) =>
        antwoord.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(antwoord.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    /// <summary>An answer without what differs each time for everybody: the clock, and the token of the page.</summary>
    public static string ZonderToeval(string antwoord) =>
        Teken()
            .Replace(
                string.Join(
                    "\r\n",
                    antwoord
                        .Split("\r\n")
                        .Where(static r =>
                            !r.StartsWith("Date:", StringComparison.OrdinalIgnoreCase)
                        )
                ),
                "TEKEN"
            );

    [GeneratedRegex(@"CfDJ8[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Teken();
}
