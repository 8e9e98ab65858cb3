using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Tests.Steun;
using Casusoverleg.Web.Toegang.Oidc;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Casusoverleg.Web.Tests.Aanval;

/// <summary>Every door against every role (see <see cref="Matrix"/>), and no word of the case for who is outside.</summary>
[Trait("Regel", "R35")]
[Trait("Proef", "houdt")]
[Trait("Proef", "valt aan")]
public sealed partial class MatrixTests(Rollenhuis huis) : IClassFixture<Rollenhuis>
{
    private static readonly string[] Genodigden =
    [
        "genodigd",
        "wacht",
        "mee",
        "deskundige",
        "betrokkene",
        "regie",
    ];

    public static TheoryData<string> Rollen { get; } = [.. Matrix.Rollen];

    [Theory]
    [MemberData(nameof(Rollen))]
    public async Task Wie_aan_elke_deur_voelt_hoort_wat_er_staat(string rol)
    {
        var plaats = Array.IndexOf(Matrix.Rollen, rol);
        var anders = new StringBuilder();
        foreach (var deur in Matrix.Deuren)
        {
            var (antwoord, gezien) = await VraagAsync(deur, rol);
            if (antwoord != deur.Antwoorden.ElementAtOrDefault(plaats))
                anders.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{deur.Soort} {deur.Pad} {deur.Vraag}|{rol}|{antwoord}|{deur.Antwoorden.ElementAtOrDefault(plaats)}"
                );
            Assert.False(
                gezien.Contains(Rollenhuis.Kring, StringComparison.OrdinalIgnoreCase)
                    && !(deur.Soort == "HUB" && rol is "mee" or "regie")
                    && !(
                        deur.Pad.Contains("meeneemlijst", StringComparison.Ordinal)
                        && rol == "gesloten"
                    ),
                $"{rol} las bij {deur.Pad} wat niet voor hen was"
            );
            Assert.False(
                gezien.Contains(Rollenhuis.Brief, StringComparison.OrdinalIgnoreCase)
                    && !Genodigden.Contains(rol),
                $"{rol} las bij {deur.Pad} uit de uitnodiging"
            );
        }
        Assert.True(anders.Length == 0, anders.ToString());
    }

    [Fact]
    public void Elke_deur_staat_in_de_tabel_en_elke_regel_heeft_een_deur()
    {
        var echt = Eindpunten().Concat(Terugwegen()).ToHashSet(StringComparer.Ordinal);
        var bekend = Matrix
            .Deuren.Where(static d => d.Soort is "GET" or "POST")
            .Select(static d => $"{d.Soort} {d.Pad}")
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join('\n', echt.Except(bekend, StringComparer.Ordinal)));
        Assert.Equal("", string.Join('\n', bekend.Except(echt, StringComparer.Ordinal)));
        Assert.Equal(
            typeof(OverlegHub)
                .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(static m => m.GetBaseDefinition().DeclaringType == typeof(OverlegHub))
                .Select(static m => m.Name)
                .Order(),
            Matrix.Deuren.Where(static d => d.Soort == "HUB").Select(static d => d.Pad).Order()
        );
        Assert.All(
            Matrix.Deuren,
            static d => Assert.Equal((d.Pad, Matrix.Rollen.Length), (d.Pad, d.Antwoorden.Count))
        );
    }

    [Fact]
    public async Task De_zoektocht_vindt_de_woorden_waar_ze_wel_mogen_staan()
    {
        var mee = await VraagAsync(Matrix.Deuren.Single(static d => d.Pad == "Betreed"), "mee");
        Assert.Contains(Rollenhuis.Kring, mee.Gezien, StringComparison.Ordinal);
        var brief = await huis.Klant("genodigd").GetAsync($"/overleg/{huis.Spel.Id}/uitnodiging");
        Assert.Contains(Rollenhuis.Brief, brief.Tekst, StringComparison.Ordinal);
    }

    private async Task<(string Antwoord, string Gezien)> VraagAsync(Deur deur, string rol)
    {
        var klant = huis.Klant(rol);
        if (deur.Soort is "WS" or "HUB")
            return await SocketAsync(deur, rol, klant);
        var pad = Invullen(
            deur.Soort == "GET" && deur.Vraag.Length > 0
                ? deur.Pad.Replace("{sleutel}", deur.Vraag, StringComparison.Ordinal)
                : deur.Pad,
            rol
        );
        var antwoord =
            deur.Soort == "GET"
                ? await klant.GetAsync(pad)
                : await klant.PostRuwAsync(
                    pad,
                    Invullen(deur.Vraag == "-" ? "{}" : deur.Vraag, rol),
                    metTeken: deur.Vraag != "-"
                );
        var kop = antwoord.Koppen.TryGetValues("Casusoverleg-Regel", out var regels)
            ? regels.Single()
            : null;
        var gezien = $"{antwoord.Koppen}{antwoord.Tekst}";
        return (
            kop ?? antwoord.Regel ?? ((int)antwoord.Status).ToString(CultureInfo.InvariantCulture),
            gezien
        );
    }

    private async Task<(string Antwoord, string Gezien)> SocketAsync(
        Deur deur,
        string rol,
        Klant klant
    )
    {
        try
        {
            if (deur.Soort == "WS")
            {
                using var socket = await klant.SocketAsync(
                    Invullen(deur.Vraag, rol),
                    pad: deur.Pad
                );
                return ("101", "");
            }
            await using var hub = await klant.HubAsync();
            var uitslag = await hub.BetreedAsync(huis.Overleg(rol));
            if (deur.Pad != "Betreed")
                uitslag = (await hub.RoepAsync(deur.Pad, Argumenten(Invullen(deur.Vraag, rol))))[
                    "result"
                ]!.AsObject();
            return ((bool)uitslag["gelukt"]! ? "ja" : (string)uitslag["regel"]!, hub.Gezien);
        }
        catch (Geweigerd nee)
        {
            return (nee.Regel ?? ((int)nee.Status).ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private static JsonNode?[] Argumenten(string tekst)
    {
        if (tekst.Length == 0)
            return [];
        var opdracht = JsonNode.Parse(tekst)!;
        opdracht["opdrachtId"] = Guid.NewGuid().ToString("N");
        return [opdracht];
    }

    private string Invullen(string tekst, string rol) =>
        Plek()
            .Replace(
                tekst,
                plek =>
                    plek.Value switch
                    {
                        "{id}" => huis.Overleg(rol),
                        "{geen}" => Guid.NewGuid().ToString("N"),
                        "{inbreng}" => huis.Inbreng,
                        "{baak}" or "{reserve}" => huis.Spel.Wie[plek.Value.Trim('{', '}')],
                        "{naam}" => "kamer.jpg",
                        "{sleutel}" => "onbekend",
                        "{aanbieder}" => Rollenhuis.Aanbieder,
                        "{code:int}" => "404",
                        "{rol?}" => "",
                        _ => throw new InvalidOperationException(plek.Value),
                    }
            );

    // Files of the program are the same for everybody and hold nothing of a case; the rest is a door.
    private IEnumerable<string> Eindpunten() =>
        from punt in huis
            .Server.Diensten.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
        where punt.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        where punt.RoutePattern.RawText?.Contains("{**", StringComparison.Ordinal) != true
        from methode in punt.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
            is { Count: > 0 } soorten
            ? soorten
            : ["GET"]
        where methode != "CONNECT" && !IsTweedeNaam(punt.RoutePattern.RawText!)
        select $"{methode} /{punt.RoutePattern.RawText!.Trim('/').ToLowerInvariant()}";

    // Where a provider sends people back to is no endpoint: the scheme itself takes every request for that path, whatever its method.
    private IEnumerable<string> Terugwegen()
    {
        var opties = huis.Server.Diensten.GetRequiredService<IOptionsMonitor<Aanbiederopties>>();
        var wegen = huis
            .Server.Diensten.GetRequiredService<IOptions<AuthenticationOptions>>()
            .Value.Schemes.Where(static s =>
                typeof(IAuthenticationRequestHandler).IsAssignableFrom(s.HandlerType)
            )
            .Select(s => opties.Get(s.Name).CallbackPath.Value!)
            .ToList();
        Assert.Equal(["/aanmelden/terug/" + Rollenhuis.Aanbieder], wegen);
        return from weg in wegen
            from methode in new[] { "GET", "POST" }
            select $"{methode} {weg.Replace(Rollenhuis.Aanbieder, "{aanbieder}", StringComparison.Ordinal)}";
    }

    // A page in a folder has its file name as an address as well.
    private static bool IsTweedeNaam(string pad) =>
        pad.EndsWith("/Index", StringComparison.Ordinal) || pad == "Index";

    [GeneratedRegex(@"\{[a-z]+(:int|\?)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plek();
}
