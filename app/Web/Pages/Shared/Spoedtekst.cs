using Casusoverleg.Domein;

namespace Casusoverleg.Web.Pages.Shared;

/// <summary>How far a spoedoverleg was completed, in words (R63).</summary>
internal static class Spoedtekst
{
    /// <summary>One or two sentences: what is missing, and until when.</summary>
    public static string Voor(SpoedBeeld spoed)
    {
        if (spoed.AangevuldOp is { } op)
            return $"Wat eerst ontbrak, is aangevuld op {Datum.MetTijd(op)}.";
        var wat = Wat(spoed.Ontbreekt);
        return spoed.TeLaat
            ? $"Dit is nog niet aangevuld: {wat}."
            : $"De regisseur vult dit nog aan, uiterlijk {Datum.MetTijd(spoed.AanvullenVoor)}: {wat}.";
    }

    /// <summary>A few words for a list.</summary>
    public static string Kort(SpoedBeeld spoed)
    {
        if (spoed.AangevuldOp is not null)
            return "Spoed, aangevuld";
        return spoed.TeLaat
            ? "Spoed, aanvullen is te laat"
            : $"Spoed, aanvullen voor {Datum.MetTijd(spoed.AanvullenVoor)}";
    }

    /// <summary>The missing answers in words.</summary>
    public static string Wat(IEnumerable<Regel> ontbreekt) =>
        string.Join("; ", ontbreekt.Select(Wat));

    private static string Wat(Regel regel) =>
        regel switch
        {
            Regel.R04 => "waarom een gesprek met z’n tweeën niet genoeg is",
            Regel.R10 => "of er een convenant is",
            _ => "waarom de betrokkene niet is uitgenodigd",
        };
}
