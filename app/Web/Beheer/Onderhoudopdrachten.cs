using Casusoverleg.Opslag;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Reservekopie;
using Casusoverleg.Web.Toegang.Oidc;

namespace Casusoverleg.Web.Beheer;

/// <summary>Commands that look after an installation: looking at its settings, at the accountability, and changing the installation key.</summary>
internal static class Onderhoudopdrachten
{
    /// <summary>Says whether the server would start, and how to mend what would stop it.</summary>
    public static int Controleer(string[] argumenten)
    {
        var controle = Server.Controleer(argumenten);
        foreach (var bezwaar in controle.Bezwaren)
            Console.WriteLine(bezwaar);
        var aanbieders = Aanbieder.Lees(controle.Instellingen.Aanbieders);
        foreach (var zin in Aanbieders.Afwijkingen(aanbieders))
            Console.WriteLine($"Let op: {zin}");
        if (controle.Bezwaren.Count > 0)
        {
            Console.WriteLine(
                controle.Bezwaren.Count == 1
                    ? "Er is 1 ding dat eerst anders moet."
                    : $"Er zijn {controle.Bezwaren.Count} dingen die eerst anders moeten."
            );
            return 1;
        }
        if (controle.Hostnamen is { } namen)
            Console.WriteLine($"De server antwoordt alleen op: {string.Join(", ", namen)}.");
        Console.WriteLine(
            controle.IsStreng
                ? "De instellingen kloppen en zijn veilig. De server kan starten."
                : "De instellingen kloppen. De server is nu alleen voor een proef op deze machine: of de instellingen veilig zijn, is niet"
                    + " bekeken. Schrijf in Adres wat mensen intypen om anderen toe te laten."
        );
        return 0;
    }

    /// <summary>Walks the accountability (R56).</summary>
    public static async Task<int> VerifieerAsync(string[] argumenten)
    {
        await using var app = Server.MaakVoorOpdracht(argumenten);
        var uitkomst = await app.Services.GetRequiredService<IArchief>().Verifieer();
        foreach (var terugzetting in uitkomst.Teruggezet ?? [])
            Console.WriteLine(Kopieopdrachten.Gemist(terugzetting));
        if (uitkomst.Breuk is { } breuk)
        {
            Console.WriteLine(
                $"De verantwoording klopt niet: overleg {breuk.Overleg?.ToString() ?? "-"}, regel {breuk.Nummer}: {breuk.Wat}"
            );
            return 1;
        }
        Console.WriteLine($"De verantwoording klopt: {uitkomst.Regels} regels gecontroleerd.");
        return 0;
    }

    /// <summary>Puts every key under the installation key in a file; the server must not run.</summary>
    public static int WisselSleutel(string[] argumenten)
    {
        if (argumenten is not [_, { Length: > 0 } bestand, .. var rest] || bestand[0] == '-')
        {
            Console.Error.WriteLine("Gebruik: sleutelwissel NIEUWBESTAND");
            return 1;
        }
        var opslag = Inrichting.Opslaginstellingen(Server.LeesInstellingen(rest));
        if (!OperatingSystem.IsWindows() && Bestandsrechten.Sleutelbestand(bestand) is { } open)
            throw new InstellingenKloppenNiet([open]);
        var nieuw = Installatiesleutel.Lees(
            opslag with
            {
                Installatiesleutel = null,
                Installatiesleutelbestand = bestand,
            }
        );
        var aantal = Sleutelwissel.Voer(opslag, nieuw);
        Console.WriteLine(
            $"""
            Klaar: {aantal} sleutelbestanden staan onder de nieuwe sleutel. De oude opent niets meer.
            Schrijf nu in de instellingen: "Installatiesleutelbestand": "{Path.GetFullPath(
                bestand
            )}"
            Start de server. Lukt dat, vernietig dan de oude sleutel: shred -u OUDBESTAND
            """
        );
        return 0;
    }
}
