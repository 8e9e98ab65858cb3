using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>R14 and R15: the form of Bijlage III, complete and in force.</summary>
internal static class Formulierregels
{
    /// <summary>Everybody stays within the own statutory task: no consent and no form, and so no exception rung either.</summary>
    public const string EigenTaak = "eigen-taak";

    private const string Weigert = "1e";
    private static readonly string[] Zinloos = ["3a1", "3a2", "3a3", "3a4"];
    private static readonly string[] Redenen = ["3b1", "3b2", "3b3", "3b4", "3b5", "3b6"];

    /// <summary>
    /// Whether the form about one person is complete. The rule says "bemoeizorg only": of another soort none is asked for, and an
    /// exception rung there stands on its own motivation and consultation (R22).
    /// </summary>
    public static Weigering? R14(Overlegsoort soort, ZonderToestemming? form, DateTimeOffset nu)
    {
        if (soort != Overlegsoort.Bemoeizorg)
            return null;
        return form switch
        {
            null => Nee("Kies eerst of er toestemming is om over deze persoon te spreken."),
            { Keuze: EigenTaak } => null,
            { Keuze: "1a" or "1b" } f => Bespreektoestemmingen.Toets(f, nu),
            { Keuze: "1c" } => Nee("Er is nog niet om toestemming gevraagd. Vraag dat eerst."),
            { Keuze: "1d" } => Nee(
                "Deze persoon heeft nog geen mening. Vraag nog een keer wat die wil, en kies dan opnieuw."
            ),
            { Keuze: "2" } => Nee(
                "Je koos om deze persoon niet te bespreken. Dan komt er geen overleg. Over een ander, of zonder persoonsgegevens, kan wel."
            ),
            { Keuze: Weigert } f => ToetsZonder(f),
            { } f when Zinloos.Contains(f.Keuze) => ToetsZonder(f),
            _ => Nee("Kies een van de antwoorden op de vraag of er toestemming is."),
        };
    }

    private static Weigering? ToetsZonder(ZonderToestemming f)
    {
        if (
            f.Redenen is null
            || f.Redenen.Count != Redenen.Length
            || !Redenen.All(f.Redenen.ContainsKey)
        )
            return Nee("Beantwoord elke reden om zonder toestemming te spreken met ja of nee.");
        if (!f.Redenen.Values.Any(ja => ja))
            return Nee(
                "Zonder reden bespreek je deze persoon niet. Zeg bij ten minste één reden ja, of vraag toestemming."
            );
        if ((f.Keuze == "3a4" || f.Redenen["3b6"]) && Leeg(f.Toelichting))
            return Nee("Je koos ‘een andere reden’. Schrijf welke.");
        if (Leeg(f.Beoordelaar))
            return Nee("Schrijf wie dit heeft beoordeeld.");
        if (f.Informeren is not ("4a" or "4b"))
            return Nee("Kies of de persoon van de bespreking weet.");
        if (f.Informeren == "4b" && Leeg(f.WaaromNietGeinformeerd))
            return Nee("Schrijf waarom de persoon nog niet van de bespreking weet.");
        if (Leeg(f.BeoogdResultaat))
            return Nee("Schrijf wat er bereikt moet zijn. Dan is praten zonder toestemming klaar.");
        if (Leeg(f.Paraaf))
            return Nee("Zet je paraaf: je initialen.");
        return ToetsData(f);
    }

    private static Weigering? ToetsData(ZonderToestemming f)
    {
        if (f.Begin is not { } begin || f.Einde is not { } einde)
            return Nee("Vul in van welke tot en met welke dag dit geldt.");
        return einde < begin
            ? Nee("De laatste dag ligt voor de eerste dag. Pas een van beide aan.")
            : null;
    }

    /// <summary>R15: whether the status is in force on this day, end inclusive. Outside bemoeizorg there is no such status to end (R14).</summary>
    public static Weigering? R15(Overlegsoort soort, ZonderToestemming? form, DateTimeOffset nu)
    {
        if (soort != Overlegsoort.Bemoeizorg || form is not { } f)
            return null;
        var vandaag = Datums.Vandaag(nu);
        if (f.Einde is { } einde && vandaag > einde)
            return Weigering.Van(
                Regel.R15,
                "De tijd om zonder toestemming over deze persoon te spreken is voorbij. De regisseur kan opnieuw beoordelen of het mag; daarna kan het weer."
            );
        return f.Begin is { } begin && vandaag < begin
            ? Weigering.Van(
                Regel.R15,
                "De tijd om zonder toestemming over deze persoon te spreken is nog niet begonnen. Wacht tot de eerste dag, of laat de regisseur opnieuw beoordelen."
            )
            : null;
    }

    /// <summary>R14 for one inbreng: what the answer on consent leaves room for.</summary>
    public static Weigering? R14(Voorstel v)
    {
        if (
            v.IsOverZichzelf
            || v.Overleg.Gegevens is not { Soort: Overlegsoort.Bemoeizorg }
            || v.Overleg.Betrokkene(v.Over)?.ZonderToestemming is not { } f
        )
            return null;
        if (Treden(f) is { } treden && v.Trede is { } trede && !treden.Contains(trede))
            return f.Keuze == Weigert
                ? Nee(
                    "Deze persoon weigert toestemming. Delen kan alleen nog bij een conflict van plichten of als goede hulp het vraagt."
                )
                : Nee(
                    "Dit overleg blijft binnen ieders wettelijke taak. Voor een uitzondering vult de regisseur eerst het formulier in."
                );
        return Onderwerpen(f) is { } onderwerpen && !v.Onderwerpen.All(onderwerpen.Contains)
            ? Nee(
                "De persoon vindt een deel van de onderwerpen goed, en dit hoort daar niet bij. Kies een onderwerp dat wel mag, of vraag opnieuw toestemming."
            )
            : null;
    }

    /// <summary>The rungs that remain for data about this person; null: all.</summary>
    public static ImmutableArray<Trede>? Treden(ZonderToestemming? f) =>
        f?.Keuze switch
        {
            Weigert => [Trede.ConflictVanPlichten, Trede.GoedHulpverlenerschap],
            EigenTaak =>
            [
                Trede.GeenPersoonsgegevens,
                Trede.WettelijkeBepaling,
                Trede.EigenTaak,
                Trede.Toestemming,
            ],
            _ => null,
        };

    /// <summary>The subjects that may be discussed about this person; null: all.</summary>
    public static ImmutableArray<string>? Onderwerpen(ZonderToestemming? f) =>
        f is { Keuze: "1a" or "1b", Toestemming.Onderwerpen: { IsDefaultOrEmpty: false } lijst }
            ? lijst
            : null;

    private static bool Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst);

    private static Weigering Nee(string zin) => Weigering.Van(Regel.R14, zin);
}
