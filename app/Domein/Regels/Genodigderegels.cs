namespace Casusoverleg.Domein.Regels;

/// <summary>What one invitation must satisfy (R02, R03, R05, R06, R10, R17, R29); betrokkene and vertegenwoordiger need no task, it is about them.</summary>
internal static class Genodigderegels
{
    /// <summary>Everything one invitation must satisfy; nulls where a rule has nothing against it.</summary>
    /// <param name="kentBetrokkene">Whether the person they speak for is one the overleg is about.</param>
    /// <param name="wasErbij">Whether they took part in the overleg that this one follows: then a new noodzaak is asked (R03).</param>
    public static IEnumerable<Weigering?> Toets(
        Genodigde g,
        bool kentBetrokkene,
        string? convenant,
        bool wasErbij = false
    ) =>
        [
            string.IsNullOrWhiteSpace(g.Naam) ? Weigering.Van(Regel.V01, "Vul een naam in.") : null,
            R02(g),
            wasErbij && !IsBurger(g) && IsVanVroeger(g.Noodzaak) ? NieuweNoodzaak : null,
            R05(g, kentBetrokkene),
            Partijregels.R06(g),
            Convenantregels.R10(g, convenant),
            Vertegenwoordiging.R17(g),
            Verantwoordelijkheid.R71(g),
            Kenmerkregel.Toets(
                Vorm.Teksten(g)
                    .Where(t => !kentBetrokkene || t.Tekst != g.Betrokkene)
                    .Select(t => t.Tekst)
            ),
        ];

    /// <summary>Betrokkene and vertegenwoordiger: it is about them, they act for no organisation.</summary>
    public static bool IsBurger(Genodigde g) => g.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger;

    private static Weigering? R05(Genodigde g, bool kentBetrokkene)
    {
        if (!IsBurger(g))
            return null;
        if (g.Betrokkene is null || !kentBetrokkene)
            return Weigering.Van(Regel.R05, "Kies over welke persoon het gaat.");
        return PastBij(g.Pet, g.Soort)
            ? null
            : Weigering.Van(
                Regel.R05,
                "Deze pet past niet bij deze organisatie. Een betrokkene is burger; een vertegenwoordiger komt niet namens een partij in de casus."
            );
    }

    // Wie voor zichzelf of een ander mens komt, is vrijgesteld van R02 en R20–R25: dat mag geen partij zijn.
    private static bool PastBij(Pet pet, Organisatiesoort soort) =>
        soort == Organisatiesoort.Burger
        || pet == Pet.Vertegenwoordiger
            && soort is Organisatiesoort.Zorgaanbieder or Organisatiesoort.Overig;

    // Meedoen van vroeger is geen reden: wie er de vorige keer bij was, krijgt een nieuwe (R03).
    private static readonly Weigering NieuweNoodzaak = Weigering.Van(
        Regel.R03,
        "Wie de vorige keer meedeed, doet niet vanzelf weer mee. Schrijf waarom deze persoon nu nodig is, of haal die van de lijst."
    );

    private static bool IsVanVroeger(string? noodzaak) =>
        Naamvorm.Van(noodzaak)
            is "ZIEVORIGEKEER"
                or "ALSVORIGEKEER"
                or "NETALSVORIGEKEER"
                or "ZELFDEALSVORIGEKEER"
                or "WASERVORIGEKEERBIJ"
                or "WASERVORIGEKEEROOKBIJ"
                or "DEEDVORIGEKEERMEE"
                or "DEEDVORIGEKEEROOKMEE"
                or "DEEDDEVORIGEKEERMEE"
                or "DEEDDEVORIGEKEEROOKMEE"
                or "WASERDEVORIGEKEERBIJ"
                or "WASERDEVORIGEKEEROOKBIJ"
                or "ONGEWIJZIGD"
                or "IDEM";

    private static Weigering? R02(Genodigde g)
    {
        if (IsBurger(g))
            return null;
        if (string.IsNullOrWhiteSpace(g.Taak))
            return Weigering.Van(
                Regel.R02,
                "Nog niet uitgenodigd. Zonder eigen taak kan iemand niet meedoen. Vul de taak in."
            );
        if (string.IsNullOrWhiteSpace(g.Grondslag))
            return Weigering.Van(
                Regel.R02,
                "Nog niet uitgenodigd. Vul de grondslag in waarop deze persoon meedoet."
            );
        return
            string.IsNullOrWhiteSpace(g.Noodzaak)
            || Argument(g) is not { } argument
            || !Noodzaakregels.IsGeldig(argument)
            || IsUitvlucht(g.Noodzaak)
            ? Weigering.Van(
                Regel.R02,
                "Nog niet uitgenodigd. ‘Handig’ is geen reden. Schrijf waarom deze persoon in déze casus nodig is."
            )
            : null;
    }

    // Wie geen argument koos, doet mee omdat het werk anders niet goed kan; zo staat het ook vast.
    public static Noodzaakargument? Argument(Genodigde g) =>
        IsBurger(g) ? null : g.Noodzaakargument ?? Noodzaakargument.NodigVoorGoedeUitvoering;

    private static bool IsUitvlucht(string noodzaak)
    {
        var zin = noodzaak.Trim().TrimEnd('.', '!').ToLowerInvariant();
        return zin
            is "handig"
                or "dat is handig"
                or "is handig"
                or "efficiënt"
                or "efficiënter"
                or "efficienter"
                or "je weet maar nooit"
                or "voor de zekerheid";
    }
}
