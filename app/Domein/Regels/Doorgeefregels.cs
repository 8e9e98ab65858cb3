using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>Passing on what may be taken along (R67): to a function, for a purpose, never around the rules on recipients.</summary>
internal static class Doorgeefregels
{
    // Een functie is vrije tekst; wat zeker niet mag, herkennen we aan het woord.
    private static readonly string[] Verhuurders = ["corporatie", "verhuurder", "woonconsulent"];
    private static readonly string[] Handhavers =
    [
        "handhav",
        "opspor",
        "fraude",
        "recherche",
        "toezichthouder",
    ];

    /// <summary>R24: criminal data never; health and what is as sensitive never to a landlord.</summary>
    public static Weigering? R24(Categorie categorie, ImmutableArray<Doorgifte> aan)
    {
        if (categorie == Categorie.Strafrechtelijk && !aan.IsEmpty)
            return Weigering.Van(
                Regel.R24,
                "Strafrechtelijke gegevens mogen niet worden doorgegeven. Je kunt het toestaan zonder doorgeven."
            );
        return
            categorie is Categorie.Gezondheid or Categorie.Bijzonder
            && aan.Any(d => Noemt(d.Functie, Verhuurders))
            ? Weigering.Van(
                Regel.R24,
                "Dit zijn gegevens die een verhuurder niet mag krijgen, ook niet via een ander. Kies een andere functie."
            )
            : null;
    }

    /// <summary>R31: what was shared to help is not passed on to enforcement.</summary>
    public static Weigering? R31(bool overPersoon, ImmutableArray<Doorgifte> aan) =>
        overPersoon && aan.Any(d => Noemt(d.Functie, Handhavers) || Noemt(d.Doel, Handhavers))
            ? Weigering.Van(
                Regel.R31,
                "Dit is gedeeld om te helpen. Het gaat niet door naar wie handhaaft. Kies een functie en een doel die bij de hulp horen."
            )
            : null;

    /// <summary>R67: each with a function and a purpose.</summary>
    public static Weigering? R67(ImmutableArray<Doorgifte> aan) =>
        aan.Any(d => string.IsNullOrWhiteSpace(d.Functie) || string.IsNullOrWhiteSpace(d.Doel))
            ? Weigering.Van(Regel.R67, "Doorgeven mag aan een functie, met een doel. Vul beide in.")
            : null;

    private static bool Noemt(string? tekst, string[] woorden) =>
        tekst is not null
        && woorden.Any(w => tekst.Contains(w, StringComparison.OrdinalIgnoreCase));
}
