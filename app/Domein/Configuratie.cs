using System.Text.Json;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>The tables of <c>config/</c> by which the domain judges: fixed when the program was built, read strictly.</summary>
public static class Configuratie
{
    private static readonly JsonSerializerOptions Streng = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Judges every table; to be called before anything else, so that a mistake shows when the program starts.</summary>
    /// <exception cref="InvalidDataException">A table is wrong; the message names file and field.</exception>
    public static void Keur()
    {
        Wettenlijst.Lees(Tekst(Wettenlijst.Bestand));
        Grondslagentabel.Lees(Tekst(Grondslagentabel.Bestand));
        Informatiebehoefte.Lees(Tekst(Informatiebehoefte.Bestand));
        Zeggenschap.Lees(Tekst(Zeggenschap.Bestand));
    }

    /// <summary>The embedded file of that name.</summary>
    internal static string Tekst(string bestand)
    {
        using var bron =
            typeof(Configuratie).Assembly.GetManifestResourceStream(bestand)
            ?? throw Fout(bestand, "$", "ontbreekt in het programma");
        using var lezer = new StreamReader(bron);
        return lezer.ReadToEnd();
    }

    /// <summary>Reads one table: unknown, missing and double fields and unknown terms are errors.</summary>
    internal static T Lees<T>(string bestand, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Streng)
                ?? throw Fout(bestand, "$", "is leeg");
        }
        catch (JsonException fout)
        {
            throw Fout(bestand, fout.Path ?? "$", fout.Message);
        }
    }

    /// <summary>An error of the table unless <paramref name="klopt"/>.</summary>
    internal static void Eis(bool klopt, string bestand, string veld, string wat)
    {
        if (!klopt)
            throw Fout(bestand, veld, wat);
    }

    private static InvalidDataException Fout(string bestand, string veld, string wat) =>
        new($"config/{bestand}: {veld}: {wat}");
}
