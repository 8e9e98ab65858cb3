using System.Net;
using Casusoverleg.Web.Toegang;
using Serilog.Events;

namespace Casusoverleg.Web.Beheer;

/// <summary>Looks at settings of which not every text can be: addresses, levels, files.</summary>
internal static class Vormkeuring
{
    /// <summary>What is wrong with them, nothing when all hold.</summary>
    public static IEnumerable<Bezwaar> Keur(Instellingen i)
    {
        if (i.Adres is { Length: > 0 } adres && Webadres(adres) is null)
            yield return new(
                nameof(i.Adres),
                $"'{adres}' is geen webadres.",
                "Schrijf alleen het begin van het adres, bijvoorbeeld https://overleg.example.nl"
            );
        foreach (
            var origin in i.ToegestaneOrigins.Where(static o =>
                Webadres(o) is not { } a || a.GetLeftPart(UriPartial.Authority) != o
            )
        )
            yield return new(
                nameof(i.ToegestaneOrigins),
                $"'{origin}' is geen begin van een webadres.",
                "Schrijf het zonder schuine streep aan het einde, bijvoorbeeld https://overleg.example.nl"
            );
        foreach (var proxy in i.Proxies.Where(static p => Net(p) is null))
            yield return new(
                nameof(i.Proxies),
                $"'{proxy}' is geen IP-adres en geen netwerk.",
                "Schrijf een adres als 10.0.0.5 of een netwerk als 10.0.0.0/24 (het begin ervan)."
            );
        if (!Enum.TryParse<LogEventLevel>(i.Logniveau, ignoreCase: true, out _))
            yield return new(
                nameof(i.Logniveau),
                $"'{i.Logniveau}' bestaat niet.",
                "Schrijf Information, Warning of Error."
            );
        foreach (
            var map in new[]
            {
                (nameof(i.Datamap), i.Datamap),
                (nameof(i.Sleutelmap), i.Sleutelmap),
            }
        )
            if (string.IsNullOrWhiteSpace(map.Item2))
                yield return new(
                    map.Item1,
                    "dit is leeg.",
                    "Schrijf een map, bijvoorbeeld /var/lib/casusoverleg/data"
                );
        // What was typed is not repeated: there may be a password in it.
        if (i.Telemetrie.Adres is { Length: > 0 } ontvanger && !IsOntvanger(ontvanger))
            yield return new(
                $"{nameof(i.Telemetrie)}:{nameof(i.Telemetrie.Adres)}",
                "dit is geen adres waar metingen heen kunnen.",
                "Schrijf bijvoorbeeld https://metingen.example.nl:4318. Met http mag alleen op deze machine: http://127.0.0.1:4318"
            );
        foreach (var bezwaar in Melding(i.Beveiligingsmelding))
            yield return bezwaar;
    }

    /// <summary>An http or https address without path, <c>{naam}</c> filled in; null when it is none.</summary>
    public static Uri? Webadres(string tekst) =>
        Uri.TryCreate(
            tekst.Replace(Persoonlijkelink.Naamplek, "naam", StringComparison.Ordinal),
            UriKind.Absolute,
            out var adres
        ) && adres is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? adres
            : null;

    private static bool IsOntvanger(string tekst) =>
        Uri.TryCreate(tekst, UriKind.Absolute, out var adres)
        && adres is { UserInfo: "", Query: "", Fragment: "" }
        && (
            adres.Scheme == Uri.UriSchemeHttps
            || adres.Scheme == Uri.UriSchemeHttp && Luisteradressen.IsHier(adres)
        );

    /// <summary>A network, or an address as a network of one; null when it is neither.</summary>
    public static IPNetwork? Net(string tekst) =>
        IPNetwork.TryParse(tekst, out var net) ? net
        : IPAddress.TryParse(tekst, out var adres)
            ? new IPNetwork(adres, adres.GetAddressBytes().Length * 8)
        : null;

    private static IEnumerable<Bezwaar> Melding(BeveiligingsmeldingInstellingen melding)
    {
        const string Waar = nameof(Instellingen.Beveiligingsmelding);
        if (melding.Contact is not { Length: > 0 } contact)
            yield break;
        if (
            !Uri.TryCreate(contact, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("mailto" or "https" or "tel")
            || contact.Any(char.IsControl)
        )
            yield return new(
                $"{Waar}:{nameof(melding.Contact)}",
                $"'{contact}' is geen adres om iets te melden.",
                "Schrijf bijvoorbeeld mailto:beveiliging@example.nl"
            );
        if (melding.Verloopt is null)
            yield return new(
                $"{Waar}:{nameof(melding.Verloopt)}",
                "dit ontbreekt, en hoort bij Contact.",
                "Schrijf tot welke dag dit geldt, bijvoorbeeld 2027-01-31."
            );
    }
}
