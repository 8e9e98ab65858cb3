using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>Reads a QR code as a telephone does: draws it and looks at the picture with a reader that is not ours (jsQR).</summary>
internal static class Qrlezer
{
    // Five points per module, black on white.
    private const string Script = """
        const jsQR = require(process.argv[1]).default ?? require(process.argv[1]);
        const codes = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const lees = ({ maat, pad }) => {
          const breed = maat * 5, beeld = new Uint8ClampedArray(breed * breed * 4).fill(255);
          for (const [, x, y, lang] of pad.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
            for (let v = y * 5; v < y * 5 + 5; v++)
              for (let h = x * 5; h < (+x + +lang) * 5; h++)
                beeld.fill(0, (v * breed + h) * 4, (v * breed + h) * 4 + 3);
          return jsQR(beeld, breed, breed)?.data ?? null;
        };
        console.log(JSON.stringify(codes.map(lees)));
        """;

    /// <summary>What stands in each of these codes, as the server gave them; null where nothing can be read.</summary>
    public static async Task<IReadOnlyList<string?>> LeesAsync(IEnumerable<JsonNode> codes)
    {
        using var proces = Process.Start(
            new ProcessStartInfo("node", ["-e", Script, Lezer])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        await proces.StandardInput.WriteAsync(
            new JsonArray([.. codes.Select(static c => c.DeepClone())]).ToJsonString()
        );
        proces.StandardInput.Close();
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        Assert.Equal(0, proces.ExitCode);
        return [.. JsonNode.Parse(uit)!.AsArray().Select(static t => (string?)t)];
    }

    // Among the packages of the client, which every build puts there.
    private static string Lezer { get; } =
        Path.Combine(
            Assembly
                .GetExecutingAssembly()
                .GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static x => x.Key == "Clientpakketten")
                .Value!,
            "jsqr"
        );
}
