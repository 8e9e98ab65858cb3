using System.Text.RegularExpressions;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Tests.Steun;
using Microsoft.Extensions.DependencyInjection;

namespace Casusoverleg.Web.Tests.Asvs;

/// <summary>What comes from outside never becomes a part of a question to the database or a command to the machine.</summary>
public sealed partial class VraagTests
{
    [Fact]
    public void Elke_vraag_aan_de_database_is_een_vast_bestand_en_er_wordt_nergens_een_programma_gestart()
    {
        var bronnen = Directory
            .EnumerateFiles(
                Path.Combine(RegelcatalogusTests.Wortel(), "app"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(static b => !b.Contains("/obj/", StringComparison.Ordinal));
        var gevonden = bronnen
            .SelectMany(static bestand =>
                File.ReadLines(bestand)
                    .Where(static regel => Sql().IsMatch(regel) || Programma().IsMatch(regel))
            )
            .Select(static regel => regel.Trim());
        // How many tables there are, and numbers of our own in settings of the database.
        Assert.Equal(
            [
                "$\"PRAGMA application_id = {Kenmerk}; PRAGMA user_version = {nummer}\"",
                "var tabellen = verbinding.QuerySingle<long>(\"SELECT count(*) FROM sqlite_schema\");",
                "verbinding.Execute($\"PRAGMA max_page_count = {grens / 4096}\");",
            ],
            gevonden.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    [Trait("Regel", "R01")]
    [Trait("Proef", "valt aan")]
    public async Task Een_nieuwe_server_kent_niemand_en_een_naam_als_een_vraag_is_gewoon_een_naam()
    {
        await using var server = await Testserver.StartAsync();
        var register = server.Diensten.GetRequiredService<IAccountregister>();
        Assert.Empty(await register.Accounts());
        string[] namen =
        [
            "x'); DELETE FROM persoon; --",
            "' OR '1'='1",
            "\" UNION SELECT * FROM sessie --",
            "@naam $naam ?1",
        ];
        foreach (var naam in namen)
        {
            var (klant, wie) = await server.AccountAsync(Rol.Regisseur, naam);
            Assert.Equal(naam, wie.Naam);
            klant.Dispose();
        }
        Assert.Equal(namen.Length, (await register.Accounts()).Count);
    }

    [GeneratedRegex(
        """(?:"[^"]*\b(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|ATTACH|VACUUM|DROP|ALTER|CREATE)\b [^"]*"|\$@?"[^"]*PRAGMA)"""
    )]
    private static partial Regex Sql();

    [GeneratedRegex(@"\bProcess\.Start\b|\bProcessStartInfo\b")]
    private static partial Regex Programma();
}
