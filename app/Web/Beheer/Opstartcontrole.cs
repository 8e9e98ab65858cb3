using System.Globalization;
using Casusoverleg.Opslag;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Web.Toegang;

namespace Casusoverleg.Web.Beheer;

/// <summary>
/// What is looked at before anything is opened. That settings can be read is always asked. That they are safe is asked as soon as others
/// than this machine can come in: <c>Adres</c> or <c>Urls</c> is not of this machine alone. Until then the server answers only to
/// <c>localhost</c>, so nobody comes in by a proxy that was forgotten; from then on to the host of <c>Adres</c> as well, and to no other
/// name. An environment that is not <c>Production</c> is not asked.
/// </summary>
internal sealed class Opstartcontrole
{
    private readonly IConfiguration _bron;

    private Opstartcontrole(WebApplicationBuilder bouwer)
    {
        _bron = bouwer.Configuration;
        (Instellingen, var bezwaren) = Instellingenlezer.Lees(bouwer.Configuration);
        IsVoorAnderen =
            Luisteradressen.Alle(_bron).Any(static url => !Luisteradressen.IsHier(url))
            || Instellingen.Adres is { Length: > 0 } adres
                && Vormkeuring.Webadres(adres) is { } uri
                && !Luisteradressen.IsHier(uri);
        IsStreng = IsVoorAnderen && bouwer.Environment.IsProduction();
        if (bouwer.Environment.IsProduction())
            Hostnamen = [.. Hier, .. Eigen(Instellingen.Adres)];
        bezwaren.AddRange(Vormkeuring.Keur(Instellingen));
        bezwaren.AddRange(Machine());
        if (IsStreng)
        {
            bezwaren.AddRange(Netwerk());
            bezwaren.AddRange(Sleutel());
            bezwaren.AddRange(Bestandsrechten.Keur(Instellingen));
        }
        Bezwaren = bezwaren;
    }

    /// <summary>The settings; where one cannot be read, its default.</summary>
    public Instellingen Instellingen { get; }

    /// <summary>Whether others than this machine can come in.</summary>
    public bool IsVoorAnderen { get; }

    /// <summary>The names the server answers to, <c>*.</c> for any before it; null: to every name.</summary>
    public IReadOnlyList<string>? Hostnamen { get; }

    /// <summary>Whether safety is asked as well.</summary>
    public bool IsStreng { get; }

    /// <summary>All that stands in the way.</summary>
    public IReadOnlyList<Bezwaar> Bezwaren { get; }

    /// <summary>Looks at everything.</summary>
    public static Opstartcontrole Voer(WebApplicationBuilder bouwer) => new(bouwer);

    /// <exception cref="InstellingenKloppenNiet">Something stands in the way.</exception>
    public Instellingen Eis() =>
        Bezwaren.Count == 0 ? Instellingen : throw new InstellingenKloppenNiet(Bezwaren);

    // Watchdogs on this machine ask by these.
    private static readonly string[] Hier = ["localhost", "*.localhost", "127.0.0.1", "[::1]"];

    // With a name per person in it: everything under the same domain.
    private static IEnumerable<string> Eigen(string? adres)
    {
        if (adres is not { Length: > 0 } || Vormkeuring.Webadres(adres) is not { } uri)
            return [];
        var achterNaam = adres.Split(Persoonlijkelink.Naamplek)[^1].Split('/', ':')[0];
        var punt = achterNaam.IndexOf('.', StringComparison.Ordinal);
        return adres.Contains(Persoonlijkelink.Naamplek, StringComparison.Ordinal) && punt >= 0
            ? ["*" + achterNaam[punt..]]
            : [uri.Host];
    }

    private static IEnumerable<Bezwaar> Machine()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out _))
            yield return new(
                "tijdzones",
                "deze machine kent de Nederlandse tijd niet.",
                "apt-get install tzdata"
            );
        if (!KentNederlands())
            yield return new(
                "taal",
                "deze machine kent de Nederlandse namen van dagen en maanden niet.",
                "apt-get install libicu-dev, en haal DOTNET_SYSTEM_GLOBALIZATION_INVARIANT uit de omgeving"
            );
    }

    private static bool KentNederlands()
    {
        try
        {
            return CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.MonthNames[0] == "januari";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private IEnumerable<Bezwaar> Netwerk()
    {
        if (Instellingen.Proxies.Length == 0)
            foreach (var url in Luisteradressen.Alle(_bron))
                if (
                    url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                    && !Luisteradressen.IsHier(url)
                )
                    yield return new(
                        "Urls",
                        $"{url} is zonder versleuteling te bereiken voor andere machines.",
                        "Schrijf \"Urls\": \"http://127.0.0.1:5080\" met een proxy ervoor op deze machine, of noem de proxy elders in Proxies."
                    );
        if (Instellingen.Adres is not { Length: > 0 } adres)
            yield return new(
                "Adres",
                "dit ontbreekt, en anderen kunnen erbij.",
                "Schrijf wat mensen intypen, bijvoorbeeld https://overleg.example.nl"
            );
        else if (Vormkeuring.Webadres(adres) is { Scheme: "http" })
            yield return new(
                "Adres",
                $"{adres} is niet versleuteld.",
                $"Schrijf {adres.Replace("http://", "https://", StringComparison.Ordinal)} en laat de proxy TLS doen."
            );
    }

    private IEnumerable<Bezwaar> Sleutel()
    {
        if (Instellingen.Installatiesleutel is { Length: > 0 })
            yield return new(
                "Installatiesleutel",
                "de sleutel staat in de instellingen of op de opdrachtregel; daar lezen anderen mee.",
                "Zet hem in een bestand van de server alleen en schrijf Installatiesleutelbestand. Is hij al gezien: wissel hem met `sleutelwissel`."
            );
        byte[]? sleutel = null;
        string? fout = null;
        try
        {
            sleutel = Installatiesleutel.Lees(Inrichting.Opslaginstellingen(Instellingen));
        }
        catch (InstallatiesleutelOntbreekt e)
        {
            fout = e.Message;
        }
        if (fout is not null)
            yield return new(
                "Installatiesleutelbestand",
                fout,
                "(umask 077; head -c 32 /dev/urandom | base64 > /etc/casusoverleg/installatiesleutel)"
            );
        // Of 32 random bytes 29 or more differ, but for a chance of one in millions; one of zeroes or letters was typed.
        else if (sleutel!.Distinct().Count() < 16)
            yield return new(
                "Installatiesleutel",
                "deze sleutel is te raden: hij is niet door toeval gemaakt.",
                "(umask 077; head -c 32 /dev/urandom | base64 > NIEUWBESTAND) en daarna: Casusoverleg.Web sleutelwissel NIEUWBESTAND"
            );
    }
}
