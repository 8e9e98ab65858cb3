namespace Casusoverleg.Domein.Regels;

/// <summary>
/// What may be typed for somebody, judged towards that person alone. They chose nothing yet, so no consent and no choice of a
/// contributor opens a door here: what is not theirs to receive is told aloud, or not at all.
/// </summary>
internal static class Voorlegkring
{
    /// <summary>R24, R25 and R74; who it is about may read it whatever it is.</summary>
    public static Weigering? Toets(Deelnemer ander, LegVoor o)
    {
        if (ander.StaatVoor(o.Over))
            return null;
        return R24(ander, o) ?? R25(ander, o) ?? R74(ander, o);
    }

    // Without a category nobody can judge who may get it. That it is about nobody is only what was ticked: the text may say otherwise.
    private static Weigering? R24(Deelnemer ander, LegVoor o) =>
        o.Categorie switch
        {
            null => Weigering.Van(
                Regel.R24,
                "Wat voor gegevens zijn dit? Kies gewoon, gezondheid, strafrechtelijk of bijzonder."
            ),
            { } categorie when !Categorieregels.MagKrijgen(ander, categorie) => Weigering.Van(
                Regel.R24,
                "Deze gegevens zijn niet voor deze persoon. Typ alleen iets dat deze persoon mag krijgen, of breng het zelf in met een kring zonder deze persoon."
            ),
            _ => null,
        };

    // Not saying how much it is counts as everything.
    private static Weigering? R25(Deelnemer ander, LegVoor o) =>
        o is { Categorie: Categorie.Gezondheid, Niveau: null or Niveau.Inhoudelijk } && !ander.Big
            ? Weigering.Van(
                Regel.R25,
                "Medische inhoud is niet voor deze persoon. Kies dat-informatie of buitenkant, en typ wat iemand wel en niet meer kan."
            )
            : null;

    private static Weigering? R74(Deelnemer ander, LegVoor o) =>
        o.Over is not null && ander.Pet is (Pet.Betrokkene or Pet.Vertegenwoordiger)
            ? Weigering.Van(
                Regel.R74,
                "Dit gaat over een ander. Typ voor deze persoon alleen iets over die persoon zelf, of over niemand."
            )
            : null;
}
