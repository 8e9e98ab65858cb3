using System.Security.Cryptography;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>Finds the installation key: settings, file, systemd credential, environment, in that order.</summary>
public static class Installatiesleutel
{
    /// <summary>Length in bytes.</summary>
    public const int Lengte = 32;

    /// <summary>The name of the systemd credential.</summary>
    public const string Credential = "casusoverleg-sleutel";

    /// <summary>A new key in base64, for a first installation.</summary>
    public static string Nieuw() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Lengte));

    /// <exception cref="InstallatiesleutelOntbreekt">There is none, or it is not 32 bytes of base64.</exception>
    public static byte[] Lees(OpslagInstellingen instellingen)
    {
        var (herkomst, tekst) = Zoek(instellingen);
        if (string.IsNullOrWhiteSpace(tekst))
        {
            throw new InstallatiesleutelOntbreekt(
                "Er is geen installatiesleutel, dus Casusoverleg start niet. Zet 32 bytes in base64 in een bestand"
                    + $" (instelling Installatiesleutelbestand) of in {OpslagInstellingen.Omgevingsnaam}."
                    + " Maken kan met: head -c 32 /dev/urandom | base64"
            );
        }
        var sleutel = new byte[Lengte];
        if (!Convert.TryFromBase64String(tekst.Trim(), sleutel, out var lengte) || lengte != Lengte)
        {
            throw new InstallatiesleutelOntbreekt(
                $"De installatiesleutel uit {herkomst} is niet bruikbaar: het moeten 32 bytes in base64 zijn."
            );
        }
        return sleutel;
    }

    private static (string Herkomst, string? Tekst) Zoek(OpslagInstellingen instellingen)
    {
        if (instellingen.Installatiesleutel is { } meegegeven)
        {
            return ("de instellingen", meegegeven);
        }
        if (instellingen.Installatiesleutelbestand is { Length: > 0 } bestand)
        {
            return (bestand, LeesBestand(bestand));
        }
        if (Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } map)
        {
            var pad = Path.Combine(map, Credential);
            if (File.Exists(pad))
            {
                return (pad, LeesBestand(pad));
            }
        }
        return (
            OpslagInstellingen.Omgevingsnaam,
            Environment.GetEnvironmentVariable(OpslagInstellingen.Omgevingsnaam)
        );
    }

    private static string LeesBestand(string pad)
    {
        try
        {
            return File.ReadAllText(pad);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallatiesleutelOntbreekt(
                $"De installatiesleutel in {pad} kan niet worden gelezen: {e.Message}"
            );
        }
    }
}
