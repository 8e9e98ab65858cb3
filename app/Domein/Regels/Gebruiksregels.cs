using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// Use after close (R47, R67): asked by who holds the item, answered by who brought it in, recorded when it was passed on. Who that is,
/// is known from the session and judged before this.
/// </summary>
public static class Gebruiksregels
{
    /// <summary>
    /// Steps of one item at most; an answer and taking back are never refused for it. Statutory disclosures are as many at most, counted
    /// apart: what an act obliges to is not crowded out by what was asked (R47).
    /// </summary>
    public const int MaxStappen = 40;

    private static readonly Weigering Onbereikbaar = Weigering.Van(
        Regel.R47,
        "De inbrenger is hier niet meer te bereiken. Vraag het buiten dit systeem, en bewaar het antwoord in je dossier."
    );

    /// <summary>The refusal of an answer to, or the taking back of, a question that is not there, not open, or not theirs.</summary>
    public static Weigering NietTeVinden { get; } =
        Weigering.Van(
            Regel.R47,
            "We kunnen deze vraag niet vinden. Misschien is zij al beantwoord. Laad de pagina opnieuw."
        );

    /// <summary>Somebody else was first, again and again.</summary>
    public static Weigering NogEens { get; } =
        Weigering.Van(Regel.V05, "Er veranderde net iets. Probeer het nog eens.");

    /// <summary>Judges a question of the holder.</summary>
    /// <param name="bereikbaar">Whether the contributor can still be reached here.</param>
    public static Weigering? Vraag(
        Gebruik tot,
        Gebruiksitem item,
        GebruikGevraagd vraag,
        bool bereikbaar
    )
    {
        if ((Vorm([vraag.Functie, vraag.Doel]) ?? Vol(tot)) is { } vorm)
            return vorm;
        if (!bereikbaar)
            return Onbereikbaar;
        if (tot.Open is not null)
            return Weigering.Van(
                Regel.R47,
                "Er ligt al een vraag over dit onderdeel. Wacht op het antwoord."
            );
        var aan = ImmutableArray.Create(new Doorgifte(vraag.Functie ?? "", vraag.Doel));
        if (vraag.Soort == Gebruiksoort.Doorgeven)
            return Doorgeefregels.R24(item.Categorie ?? Categorie.Gezondheid, aan)
                ?? Doorgeefregels.R31(item.OverPersoon, aan)
                ?? Doorgeefregels.R67(aan);
        return Doorgeefregels.R31(item.OverPersoon, aan)
            ?? (
                string.IsNullOrWhiteSpace(vraag.Doel)
                    ? Weigering.Van(Regel.R47, "Schrijf waarvoor je het wilt gebruiken.")
                    : null
            );
    }

    /// <summary>Judges an answer of the contributor.</summary>
    public static Weigering? Antwoord(Gebruik tot, Gebruiksitem item, GebruikBeantwoord antwoord)
    {
        if (Vorm([antwoord.Doel]) is { } vorm)
            return vorm;
        return tot.Open is not { } open || open.Vraag.Vraag != antwoord.Vraag
            ? NietTeVinden
            : Doorgeefregels.R31(
                item.OverPersoon,
                [new Doorgifte(open.Vraag.Functie ?? "", antwoord.Doel ?? open.Vraag.Doel)]
            );
    }

    /// <summary>Judges the taking back of a question: only as long as it waits.</summary>
    public static Weigering? Intrekken(Gebruik tot, GebruikIngetrokken stap) =>
        tot.Open?.Vraag.Vraag == stap.Vraag ? null : NietTeVinden;

    /// <summary>Judges the record that it was passed on.</summary>
    public static Weigering? Doorgegeven(
        Gebruik tot,
        Gebruiksitem item,
        ItemDoorgegeven stap,
        DateTimeOffset nu
    )
    {
        if ((Vorm([stap.Functie, stap.Organisatie]) ?? Vol(tot)) is { } vorm)
            return vorm;
        if (!tot.MagNaar(item.Doorgeven).Contains(stap.Functie, StringComparer.OrdinalIgnoreCase))
            return Weigering.Van(
                Regel.R67,
                "Hiervoor is geen toestemming. Vraag het eerst aan wie het inbracht."
            );
        return string.IsNullOrWhiteSpace(stap.Organisatie)
            ? Weigering.Van(Regel.R67, "Schrijf aan welke organisatie je het doorgaf.")
            : Dag(Regel.R67, stap.Op, nu);
    }

    /// <summary>Judges the record of a statutory disclosure: no permission is needed, its provision is.</summary>
    public static Weigering? Verplicht(Gebruik tot, ItemVerplichtVerstrekt stap, DateTimeOffset nu)
    {
        if (Vorm([stap.Bepaling, stap.Organisatie]) is { } vorm)
            return vorm;
        if (tot.Verplicht.Length >= MaxStappen)
            return Weigering.Van(
                Regel.V03,
                "Dit is hier al heel vaak vastgelegd. Zet het in je eigen dossier, en vertel het zelf aan wie het inbracht."
            );
        return
            string.IsNullOrWhiteSpace(stap.Bepaling) || string.IsNullOrWhiteSpace(stap.Organisatie)
            ? Weigering.Van(
                Regel.R47,
                "Schrijf welke wet en welk artikel het verplicht, en aan welke organisatie je het gaf."
            )
            : Dag(Regel.R47, stap.Op, nu);
    }

    private static Weigering? Vorm(string?[] teksten)
    {
        foreach (var tekst in teksten)
            if (Regels.Vorm.Toets(tekst, Regels.Vorm.MaxToelichting) is { } vorm)
                return vorm;
        return Kenmerkregel.Toets(teksten);
    }

    private static Weigering? Vol(Gebruik tot) =>
        tot.Stappen >= MaxStappen
            ? Weigering.Van(
                Regel.V03,
                "Over dit onderdeel is al heel veel gevraagd. Bespreek het met elkaar."
            )
            : null;

    private static Weigering? Dag(Regel regel, DateOnly op, DateTimeOffset nu) =>
        op > Datums.Vandaag(nu)
            ? Weigering.Van(regel, "Die dag moet nog komen. Vul in wanneer je het gaf.")
            : null;
}
