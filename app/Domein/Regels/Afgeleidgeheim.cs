namespace Casusoverleg.Domein.Regels;

/// <summary>R75: whose secrecy derives from another's cannot weigh it; that other, the primary holder, decides.</summary>
internal static class Afgeleidgeheim
{
    /// <summary>Whether this person's secrecy derives from another's.</summary>
    public static bool Heeft(Deelnemer wie) => Beroepsgeheim.Van(wie.Beroepsgeheim).IsAfgeleid;

    /// <summary>On what is brought in: an exception needs the decision of the primary holder.</summary>
    public static Weigering? R75(Voorstel v) =>
        v.IsUitzondering ? Toets(v.Van, v.Weging.BesluitVan, v.Vandaag) : null;

    /// <summary>On what is permitted: take-away of personal data needs that decision on every rung.</summary>
    public static Weigering? Toets(Deelnemer wie, Geheimhouderbesluit? besluit, DateOnly? vandaag)
    {
        if (!Heeft(wie))
            return null;
        if (besluit is null || string.IsNullOrWhiteSpace(besluit.Wie))
            return Weigering.Van(
                Regel.R75,
                "Jouw geheim is afgeleid van dat van een ander. Vraag die wat er mag, en vul in wie dat besloot en wanneer."
            );
        if (besluit.Op > vandaag)
            return Weigering.Van(
                Regel.R75,
                "Dit besluit ligt in de toekomst. Vul in wanneer het is genomen, of wacht tot het er is."
            );
        return besluit.Uitkomst == Geheimhouderuitkomst.Akkoord
            ? null
            : Weigering.Van(
                Regel.R75,
                "Wie het geheim draagt, vond dit niet goed. Vertel minder, of vraag het opnieuw met een andere tekst."
            );
    }
}
