using System.Text.Json.Nodes;
using Casusoverleg.Scenarios.Server;

namespace Casusoverleg.Scenarios.Spel;

/// <summary>
/// What holds around a refused step: nobody is told anything, and a second tab opened before and after sees the same.
/// </summary>
internal sealed class Stil
{
    private readonly string overleg;
    private readonly List<Mens> mensen;
    private readonly Dictionary<string, (Lijn Lijn, int Aantal)> merken = [];
    private Dictionary<string, List<string>> stand = [];

    private Stil(string overleg, IEnumerable<Mens> mensen)
    {
        this.overleg = overleg;
        this.mensen = [.. mensen.Where(m => m.Lijn is { Leeft: true })];
    }

    public static async Task<Stil> Voor(string overleg, IEnumerable<Mens> mensen)
    {
        var stil = new Stil(overleg, mensen);
        stil.stand = await stil.Kijk();
        await stil.Rondje();
        foreach (var mens in stil.mensen)
        {
            stil.merken[mens.Id] = (mens.Lijn!, mens.Lijn!.Berichten.Count);
        }
        return stil;
    }

    /// <summary>What broke the silence, or null.</summary>
    public async Task<string?> Verbroken()
    {
        await Rondje();
        foreach (var mens in mensen)
        {
            var (lijn, aantal) = merken[mens.Id];
            if (!lijn.Leeft)
            {
                return $"{mens.Id} verloor de verbinding";
            }
            if (lijn.Berichten.Skip(aantal).FirstOrDefault(b => !Vluchtig(b)) is { } bericht)
            {
                return $"{mens.Id} kreeg een bericht ({bericht["soort"]})";
            }
        }
        var nu = await Kijk();
        var anders = mensen.FirstOrDefault(m =>
            !stand[m.Id].SequenceEqual(nu[m.Id], StringComparer.Ordinal)
        );
        return anders is null ? null : $"wat {anders.Id} ziet is veranderd";
    }

    private async Task Rondje()
    {
        foreach (var mens in mensen.Where(m => m.Lijn is { Leeft: true }))
        {
            await mens.Lijn!.Rondje();
        }
    }

    private async Task<Dictionary<string, List<string>>> Kijk()
    {
        Dictionary<string, List<string>> gezien = [];
        foreach (var mens in mensen)
        {
            var (lijn, geweigerd) = await Lijn.Open(mens.Browser, overleg);
            await using var tab = lijn;
            gezien[mens.Id] = tab is null
                ? ["geweigerd " + geweigerd]
                :
                [
                    .. tab
                        .Stand.Where(b => !Vluchtig(b))
                        .Select(Vast)
                        .Order(StringComparer.Ordinal),
                ];
        }
        return gezien;
    }

    // Presence is told to everybody all the time, and says nothing about the case.
    private static bool Vluchtig(JsonObject bericht) => (string?)bericht["soort"] == "aanwezig";

    private static string Vast(JsonObject bericht) => bericht.ToJsonString();
}
