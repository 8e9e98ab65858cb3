using Casusoverleg.Opslag.Reservekopie;

namespace Casusoverleg.Web.Beheer;

/// <summary>Commands that make a backup and put one back.</summary>
internal static class Kopieopdrachten
{
    /// <summary>Makes a backup, also while the server runs.</summary>
    public static int Maak(string[] argumenten)
    {
        if (argumenten is not [_, { Length: > 0 } doel, .. var rest] || doel[0] == '-')
        {
            Console.Error.WriteLine("Gebruik: backup MAP (een map die er nog niet is)");
            return 1;
        }
        var instellingen = Inrichting.Opslaginstellingen(Server.LeesInstellingen(rest));
        var blad = Reservemaker.Maak(instellingen, doel, TimeProvider.System);
        Console.WriteLine(
            $"""
            De reservekopie staat in {Path.GetFullPath(doel)}: {blad.Bytes} bytes.
            De sleutels staan er niet in. Zonder de sleutelmap kan niemand haar lezen, ook jij niet.
            """
        );
        return 0;
    }

    /// <summary>Puts a backup back, and destroys again what was destroyed since.</summary>
    public static async Task<int> ZetTerugAsync(string[] argumenten)
    {
        var over = argumenten.Contains("--over", StringComparer.Ordinal);
        argumenten = [.. argumenten.Where(static a => a != "--over")];
        if (argumenten is not [_, { Length: > 0 } bron, .. var rest] || bron[0] == '-')
        {
            await Console.Error.WriteLineAsync("Gebruik: herstel MAP [--over]");
            return 1;
        }
        var instellingen = Inrichting.Opslaginstellingen(Server.LeesInstellingen(rest));
        Vertel(await Terugzetter.Zet(instellingen, bron, over, TimeProvider.System));
        return 0;
    }

    /// <summary>What the accountability lost by putting a backup back.</summary>
    public static string Gemist(Terugzetting t) =>
        $"Op {Moment(t.Gezet)} is een reservekopie van {Moment(t.Kopie)} teruggezet. "
        + (
            t.Was > t.Tot
                ? $"Regels van de verantwoording van na die kopie ontbreken (ankers {t.Tot + 1} tot en met {t.Was})."
                : "Regels van de verantwoording van na die kopie kunnen ontbreken."
        );

    private static void Vertel(Herstelverslag verslag) =>
        Console.WriteLine(
            $"""
            De reservekopie van {Moment(verslag.Terugzetting.Kopie)} is teruggezet.
            - Opnieuw vernietigd, omdat het na de kopie al vernietigd was: {Overleggen(
                verslag.Overleggen
            )} en {Aantal(verslag.Lijsten, "meeneemlijst", "meeneemlijsten")}.
            - Beëindigd: {Aantal(verslag.Sessies, "sessie", "sessies")} en {Aantal(
                verslag.Links,
                "link",
                "links"
            )}. Iedereen heeft een nieuwe link nodig.
            - Wat na de kopie gebeurde, is er niet meer: inbreng, maar ook wat iemand introk of wie is weggehaald. Loop dat na met de regisseurs.
            - Begonnen na de kopie en daarom kwijt (er is een sleutel, maar er zijn geen gegevens): {Overleggen(
                verslag.Verweesd
            )}.
            {Gemist(verslag.Terugzetting)}
            Start nu de server en geef elke regisseur een link: Casusoverleg.Web terugkomlink "NAAM"
            """
        );

    private static string Overleggen(int aantal) => Aantal(aantal, "overleg", "overleggen");

    private static string Aantal(int aantal, string een, string meer) =>
        $"{aantal} {(aantal == 1 ? een : meer)}";

    private static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo
            .ConvertTime(moment, Kloktijd.Zone)
            .ToString("d-M-yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
