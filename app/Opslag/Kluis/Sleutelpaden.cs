using Casusoverleg.Domein;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>Where which keys stand: a directory per kind, a file per overleg (and person, for a list).</summary>
internal sealed class Sleutelpaden(string map)
{
    private const string Einde = ".sleutel";

    public static IReadOnlyList<Sleutelsoort> Soorten { get; } = Enum.GetValues<Sleutelsoort>();

    public string Map(Sleutelsoort soort) =>
        Path.Combine(
            map,
            soort switch
            {
                Sleutelsoort.Inhoud => "inhoud",
                Sleutelsoort.Toelichting => "toelichting",
                Sleutelsoort.Lijst => "lijst",
                _ => throw new ArgumentOutOfRangeException(nameof(soort)),
            }
        );

    public string Pad(Sleutelplaats plaats)
    {
        var naam = plaats.Voor is { } voor ? $"{plaats.Overleg}-{voor}" : plaats.Overleg.ToString();
        return Path.Combine(Map(plaats.Soort), naam + Einde);
    }

    /// <summary>The places of which there is a file.</summary>
    public List<Sleutelplaats> Aanwezig(Sleutelsoort soort)
    {
        var plaatsen = new List<Sleutelplaats>();
        foreach (var bestand in Directory.EnumerateFiles(Map(soort), "*" + Einde))
        {
            var delen = Path.GetFileNameWithoutExtension(bestand).Split('-');
            if (!Guid.TryParseExact(delen[0], "N", out var overleg))
            {
                continue;
            }
            DeelnemerId? voor =
                delen.Length > 1 && Guid.TryParseExact(delen[1], "N", out var wie)
                    ? new DeelnemerId(wie)
                    : null;
            plaatsen.Add(new Sleutelplaats(soort, new OverlegId(overleg), voor));
        }
        return plaatsen;
    }
}
