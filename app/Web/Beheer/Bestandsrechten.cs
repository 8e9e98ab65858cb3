using System.Runtime.Versioning;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Beheer;

/// <summary>Who can reach the files of this installation besides the server.</summary>
internal static class Bestandsrechten
{
    private const UnixFileMode Groep =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    private const UnixFileMode Ieder =
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Where others can come, and keys and data that lie in each other.</summary>
    public static IEnumerable<Bezwaar> Keur(Instellingen i)
    {
        if (Mappen.LigtIn(i.Sleutelmap, i.Datamap) || Mappen.LigtIn(i.Datamap, i.Sleutelmap))
            yield return new(
                nameof(i.Sleutelmap),
                "de sleutelmap en de datamap liggen in elkaar; een reservekopie zou allebei meenemen.",
                "Schrijf twee mappen naast elkaar, bijvoorbeeld /var/lib/casusoverleg/data en /var/lib/casusoverleg-sleutels"
            );
        if (OperatingSystem.IsWindows())
            yield break;
        if (
            i.Installatiesleutelbestand is { Length: > 0 } bestand
            && Sleutelbestand(bestand) is { } open
        )
            yield return open;
        // Their group may be that of the server.
        foreach (var (naam, pad) in Geheimen(i))
            if (IsOpen(pad, Ieder))
                yield return new(
                    naam,
                    $"iedereen op deze machine kan bij {pad}.",
                    $"chmod o-rwx {Path.GetFullPath(pad)}. Is het al gezien: maak een nieuw."
                );
        // Who makes backups may read the data: without the keys that says nothing.
        if (IsOpen(i.Datamap, Ieder))
            yield return new(
                nameof(i.Datamap),
                $"iedereen op deze machine kan in {i.Datamap}.",
                $"chmod 700 {Path.GetFullPath(i.Datamap)}"
            );
        if (IsOpen(i.Sleutelmap, Groep | Ieder))
            yield return new(
                nameof(i.Sleutelmap),
                $"anderen op deze machine kunnen in {i.Sleutelmap}.",
                $"chmod 700 {Path.GetFullPath(i.Sleutelmap)}"
            );
    }

    // Of the providers to sign in at, and of the mail server.
    private static IEnumerable<(string Naam, string Pad)> Geheimen(Instellingen i)
    {
        for (var plaats = 0; plaats < i.Aanbieders.Length; plaats++)
        {
            var voor = $"{nameof(i.Aanbieders)}:{plaats}:";
            var aanbieder = i.Aanbieders[plaats];
            if (aanbieder.Sleutelbestand is { Length: > 0 } sleutel)
                yield return (voor + nameof(aanbieder.Sleutelbestand), sleutel);
            if (aanbieder.Clientgeheimbestand is { Length: > 0 } geheim)
                yield return (voor + nameof(aanbieder.Clientgeheimbestand), geheim);
        }
        if (i.Post.Wachtwoordbestand is { Length: > 0 } wachtwoord)
            yield return ($"{nameof(i.Post)}:{nameof(i.Post.Wachtwoordbestand)}", wachtwoord);
    }

    /// <summary>What is wrong with a file that holds an installation key; null when only its owner can read it, or there is none.</summary>
    [UnsupportedOSPlatform("windows")]
    public static Bezwaar? Sleutelbestand(string bestand) =>
        IsOpen(bestand, Groep | Ieder)
            ? new(
                nameof(Instellingen.Installatiesleutelbestand),
                $"anderen op deze machine kunnen bij {bestand}.",
                $"chmod 600 {Path.GetFullPath(bestand)}"
            )
            : null;

    [UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string pad, UnixFileMode voor)
    {
        try
        {
            return Path.Exists(pad) && (File.GetUnixFileMode(pad) & voor) != UnixFileMode.None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Opening it will say so, better than this can.
            return false;
        }
    }
}
