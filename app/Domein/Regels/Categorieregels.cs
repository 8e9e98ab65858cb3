namespace Casusoverleg.Domein.Regels;

/// <summary>R24, R25 and R31: who may receive which category of data.</summary>
internal static class Categorieregels
{
    public static Weigering? R24(Voorstel v) =>
        v.Categorie switch
        {
            null => Weigering.Van(
                Regel.R24,
                "Wat voor gegevens zijn dit? Kies gewoon, gezondheid, strafrechtelijk of bijzonder."
            ),
            Categorie.Gezondheid => Gevoelig(v, "gezondheid"),
            Categorie.Bijzonder => Gevoelig(v, "iets dat de wet extra beschermt"),
            Categorie.Strafrechtelijk => Strafrechtelijk(v),
            _ => null,
        };

    private static Weigering? Gevoelig(Voorstel v, string waarover)
    {
        if (v.IsOverZichzelf)
            return null;
        var zonderTaak = v.Derden.Where(d => IsZonderPubliekeTaak(d) && !IsGenoemd(v, d));
        var nee = Weigeringen.Als(
            zonderTaak,
            Regel.R24,
            namen =>
                $"Dit gaat over {waarover}. Een {Soort(zonderTaak.First())} mag geen gegevens over gezondheid krijgen, dus {namen} niet. Kies een kring zonder {namen}."
        );
        return nee
            ?? Weigeringen.Als(
                v.Derden.Where(d =>
                    !Beroepsgeheim.Van(d.Beroepsgeheim).IsWettelijk && !IsGenoemd(v, d)
                ),
                Regel.R24,
                namen =>
                    $"Dit gaat over {waarover}. Voor {namen} geldt geen geheimhoudingsplicht in de wet. Kies een kring zonder {namen}."
            );
    }

    private static Weigering? Strafrechtelijk(Voorstel v) =>
        Weigeringen.Als(
            v.Derden.Where(d => !MagStrafrechtelijk(d)),
            Regel.R24,
            namen =>
                $"Dit zijn strafrechtelijke gegevens. Die zijn niet voor {namen}. Kies een kring zonder {namen}."
        );

    /// <summary>Whether somebody else's data of that category may reach <paramref name="d"/> without a consent (R24).</summary>
    public static bool MagKrijgen(Deelnemer d, Categorie categorie) =>
        categorie switch
        {
            Categorie.Gewoon => true,
            Categorie.Strafrechtelijk => MagStrafrechtelijk(d),
            _ => !IsZonderPubliekeTaak(d) && Beroepsgeheim.Van(d.Beroepsgeheim).IsWettelijk,
        };

    private static bool MagStrafrechtelijk(Deelnemer d) =>
        d.Soort is Organisatiesoort.Politie or Organisatiesoort.Justitie
        || (d.Soort == Organisatiesoort.Gemeente && d.Pet is Pet.Procesregie or Pet.Casusregie);

    private static bool IsZonderPubliekeTaak(Deelnemer d) =>
        d.Soort is Organisatiesoort.Woningcorporatie or Organisatiesoort.Commercieel;

    // Alleen een toestemming die deze ontvanger en dit onderwerp noemt, opent deze deur.
    private static bool IsGenoemd(Voorstel v, Deelnemer d) =>
        v.Trede == Trede.Toestemming
        && v.Toestemming is { } t
        && t.Aan.Contains(d.Id)
        && v.Onderwerpen.All(o => t.Onderwerpen.Contains(o));

    private static string Soort(Deelnemer d) =>
        d.Soort == Organisatiesoort.Woningcorporatie ? "woningcorporatie" : "commerciële partij";

    public static Weigering? R25(Voorstel v)
    {
        if (
            v.Categorie != Categorie.Gezondheid
            || v.Niveau != Niveau.Inhoudelijk
            || v.IsOverZichzelf
        )
            return null;
        if (!v.Van.Big)
            return Weigering.Van(
                Regel.R25,
                "Dit is medische inhoud. Alleen een arts of andere BIG-professional, of de persoon zelf, mag dit zeggen. Jij kunt wel zeggen wat iemand niet meer kan."
            );
        var leken = v.Derden.Where(d => !d.Big).ToList();
        if (
            leken.Count == 0
            || (
                v.Trede == Trede.Toestemming
                && !string.IsNullOrWhiteSpace(v.Weging.WaaromNietVertaald)
            )
        )
            return null;
        return Weigeringen.Als(
            leken,
            Regel.R25,
            namen =>
                $"Medische inhoud gaat alleen met toestemming naar {namen}, en dan zeg je waarom het niet vertaald kan worden naar wat iemand wel en niet kan."
        );
    }

    public static Weigering? R31(Voorstel v) =>
        v.Over is null
            ? null
            : Weigeringen.Als(
                v.Ontvangers.Where(d => d.Pet == Pet.Handhaving),
                Regel.R31,
                namen =>
                    $"Dit is gedeeld om te helpen. {namen} handhaaft en mag dat niet gebruiken. Kies een kring zonder {namen}."
            );
}

/// <summary>R27 and R28: data about others, and data obtained under another act.</summary>
internal static class Herkomstregels
{
    public static Weigering? R27(Voorstel v)
    {
        if (
            v.Van.Soort != Organisatiesoort.Gemeente
            || !v.Onderwerpen.Contains("netwerk")
            || !IsUitWmoOnderzoek(v)
        )
            return null;
        return Weigeringen.Als(
            v.Derden.Where(d =>
                d.Soort is Organisatiesoort.Zorgaanbieder or Organisatiesoort.Commercieel
            ),
            Regel.R27,
            namen =>
                $"Wat de gemeente hoorde over mantelzorgers en naasten, gaat nooit naar een aanbieder. Kies een kring zonder {namen}."
        );
    }

    private static bool IsUitWmoOnderzoek(Voorstel v) =>
        v.Bron?.Wet is not { } wet || Noemt(wet, "Wmo");

    public static Weigering? R28(Voorstel v)
    {
        if (v.Bron is not { Soort: Bronsoort.EigenDossier } bron)
            return null;
        if (string.IsNullOrWhiteSpace(bron.Wet))
            return Weigering.Van(
                Regel.R28,
                "Dit komt uit een dossier. Zeg voor welke wet of taak dat dossier is gemaakt."
            );
        if (v.Van.Soort != Organisatiesoort.Gemeente)
            return null;
        return Noemt(v.Van.Taak, "Wmo") && IsAndereWet(bron.Wet) && v.Trede != Trede.Toestemming
            ? Weigering.Van(
                Regel.R28,
                "Dit dossier is voor een andere wet gemaakt. Voor de Wmo mag je het alleen met toestemming gebruiken."
            )
            : null;
    }

    private static bool IsAndereWet(string wet) =>
        Noemt(wet, "Jeugdwet") || Noemt(wet, "Participatiewet") || Noemt(wet, "schuldhulp");

    private static bool Noemt(string? tekst, string woord) =>
        tekst?.Contains(woord, StringComparison.OrdinalIgnoreCase) ?? false;
}
