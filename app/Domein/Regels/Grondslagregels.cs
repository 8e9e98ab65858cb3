namespace Casusoverleg.Domein.Regels;

/// <summary>R19, R20 and R22: the ladder of legal grounds.</summary>
internal static class Grondslagregels
{
    public static Weigering? R19(Voorstel v)
    {
        if (v.Over is null)
            return v.Trede == Trede.GeenPersoonsgegevens
                ? null
                : Weigering.Van(
                    Regel.R19,
                    "Over wie gaat dit? Kies een persoon, of deel het zonder persoonsgegevens."
                );
        return v.Trede switch
        {
            null => v.IsOverZichzelf
                ? null
                : Weigering.Van(
                    Regel.R19,
                    "Op welke grond deel je dit? Zonder grondslag wordt niets gedeeld."
                ),
            Trede.GeenPersoonsgegevens => Weigering.Van(
                Regel.R19,
                "Dit gaat over een persoon. Kies een andere grondslag, of schrijf het zo dat het over niemand gaat."
            ),
            Trede.WettelijkeBepaling => Bepaling(v),
            _ when string.IsNullOrWhiteSpace(v.Weging.WaaromNietHoger) => Weigering.Van(
                Regel.R19,
                "Je kiest een lagere trede. Zeg kort waarom het niet anoniem of met een wettelijke bepaling kan."
            ),
            _ => null,
        };
    }

    private static Weigering? Bepaling(Voorstel v)
    {
        if (string.IsNullOrWhiteSpace(v.Weging.Bepaling))
            return Weigering.Van(Regel.R19, "Kies welke wettelijke bepaling het is.");
        if (Wettenlijst.Zoek(v.Weging.Bepaling) is not { } bepaling)
            return Weigering.Van(
                Regel.R19,
                "Deze wettelijke bepaling staat niet in onze lijst. Kies er een uit de lijst."
            );
        if (!bepaling.Van.Contains(v.Van.Soort))
            return Weigering.Van(
                Regel.R19,
                "Deze wettelijke bepaling geldt niet voor jouw organisatie. Kies een andere grondslag."
            );
        return Weigeringen.Als(
            v.Derden.Where(d => !bepaling.Bereikt(d)),
            Regel.R19,
            namen =>
                $"Deze wettelijke bepaling geldt niet voor {namen}. Kies een kleinere kring of een andere grondslag."
        );
    }

    public static Weigering? R20(Voorstel v)
    {
        if (v.Trede != Trede.EigenTaak || v.Over is null)
            return null;
        var geheim = Beroepsgeheim.Van(v.Van.Beroepsgeheim);
        if (!geheim.BindtEigenTaak)
            return null;
        return Weigeringen.Als(
            v.Derden.Where(d => !IsRechtstreeksBetrokken(v, geheim, d)),
            Regel.R20,
            namen =>
                $"Door je beroepsgeheim mag je dit vanuit je eigen taak alleen delen met wie bij dezelfde hulp betrokken is. Voor {namen} is een andere grondslag nodig."
        );
    }

    // Een bemoeizorger is geen medebehandelaar, maar deelt wel binnen het eigen team.
    private static bool IsRechtstreeksBetrokken(
        Voorstel v,
        Beroepsgeheim geheim,
        Deelnemer ontvanger
    ) =>
        geheim.Omvat(ontvanger.Taak)
        && (
            IsCollega(v.Van, ontvanger)
            || v.Weging.RechtstreeksBetrokken.Contains(ontvanger.Id)
                && !Noemt(v.Van.Taak, "bemoeizorg")
                && !Noemt(ontvanger.Taak, "bemoeizorg")
                && ontvanger.Pet is Pet.Hulpverlening or Pet.Casusregie or Pet.Toeleiding
        );

    private static bool IsCollega(Deelnemer van, Deelnemer ontvanger) =>
        !string.IsNullOrWhiteSpace(van.Organisatie) && van.Organisatie == ontvanger.Organisatie;

    private static bool Noemt(string? tekst, string woord) =>
        tekst?.Contains(woord, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>R77: police and justice have acts of their own; no other rung opens those.</summary>
    public static Weigering? R77(Voorstel v) =>
        v.Over is not null
        && v.Van.Soort is Organisatiesoort.Politie or Organisatiesoort.Justitie
        && !(
            v.Trede == Trede.WettelijkeBepaling
            && v.Weging.Bepaling is { } naam
            && Wettenlijst.Zoek(naam) is { IsPolitieOfJustitie: true }
        )
            ? Weigering.Van(
                Regel.R77,
                "Politie en justitie delen dit alleen op een artikel uit de Wet politiegegevens of de Wjsg. Kies er een uit de lijst, of schrijf het zo dat het over niemand gaat."
            )
            : null;

    public static Weigering? R22(Voorstel v)
    {
        if (
            v.Trede
            is not (Trede.VitaalBelang or Trede.ConflictVanPlichten or Trede.GoedHulpverlenerschap)
        )
            return null;
        if (string.IsNullOrWhiteSpace(v.Weging.Motivering))
            return Weigering.Van(
                Regel.R22,
                "Dit is een uitzondering. Schrijf in één zin waarom zwijgen hier niet kan."
            );
        if (
            v.Weging.Consultatie is not { } c
            || string.IsNullOrWhiteSpace(c.Wie)
            || string.IsNullOrWhiteSpace(c.Uitkomst)
        )
            return Weigering.Van(
                Regel.R22,
                "Overleg eerst met een collega. Vul in met wie, wanneer en wat de uitkomst was."
            );
        return v.Trede switch
        {
            Trede.ConflictVanPlichten => Criteria(v),
            Trede.VitaalBelang => VitaalBelang(v),
            _ => null,
        };
    }

    private static Weigering? Criteria(Voorstel v) =>
        v.Weging.Criteria is { } criteria && !criteria.Antwoorden().Any(string.IsNullOrWhiteSpace)
            ? null
            : Weigering.Van(
                Regel.R22,
                "Bij een conflict van plichten horen zeven vragen. Beantwoord ze alle zeven, kort."
            );

    private static Weigering? VitaalBelang(Voorstel v)
    {
        if (v.Van.Soort == Organisatiesoort.Gemeente)
            return Weigering.Van(
                Regel.R22,
                "Vitaal belang is geen grond voor een taak van de gemeente. Kies een andere grondslag."
            );
        return v.Categorie != Categorie.Gezondheid
            ? null
            : Weigeringen.Als(
                v.Derden.Where(d => !d.Big),
                Regel.R22,
                namen =>
                    $"Bij vitaal belang gaan gegevens over gezondheid alleen naar BIG-professionals, dus niet naar {namen}."
            );
    }
}
