using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Kamer;
using Casusoverleg.Web.Toegang;
using Casusoverleg.Web.Uitvoer;

namespace Casusoverleg.Web.Mail;

/// <summary>Send once more what did not arrive, to this address.</summary>
internal sealed record Postvraag(DeelnemerId Deelnemer, string Adres);

/// <summary>The mail of an invitation, for the regisseur alone.</summary>
/// <param name="Stand">One sentence, as it stands on the screen.</param>
/// <param name="Bezig">Whether it will change by itself.</param>
internal sealed record Postbeeld(
    DeelnemerId Deelnemer,
    string Adres,
    string Stand,
    bool Bezig,
    bool Mislukt
);

/// <summary>How the mail stands, and sending once more. The same answer for not there and not yours.</summary>
internal static class Postpunten
{
    /// <summary>Maps the endpoints under one overleg.</summary>
    public static void MapPost(this RouteGroupBuilder overleg)
    {
        overleg.MapPost("/post/stand", StandAsync).WithMetadata(new Vanzelf());
        overleg.MapPost("/post", OpnieuwAsync);
    }

    /// <summary>How it stands, of those this regisseur may give a link.</summary>
    public static async Task<IReadOnlyList<Postbeeld>> LeesAsync(
        IToegangsregister register,
        OverlegId overleg
    ) => [.. (await register.Post(overleg)).Select(Beeld)];

    private static async Task<IResult> StandAsync(
        OverlegVraag vraag,
        IToegangsregister register,
        Lijsten lijsten
    )
    {
        try
        {
            var beelden = new List<Postbeeld>();
            foreach (var beeld in await LeesAsync(register, vraag.Overleg))
                if (await Toegangspunt.GenodigdeAsync(vraag, lijsten, beeld.Deelnemer) is not null)
                    beelden.Add(beeld);
            return Formulier.Klaar(new { gelukt = true, post = beelden });
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<IResult> OpnieuwAsync(
        OverlegVraag vraag,
        IToegangsregister register,
        Lijsten lijsten,
        Postbode postbode,
        Opnieuwbewijs opnieuw,
        IArchief archief,
        TimeProvider tijd
    )
    {
        var (formulier, fout) = await Formulier.LeesAsync<Postvraag>(vraag.Context);
        if (formulier is null)
            return fout!;
        try
        {
            if (await Toegangspunt.GenodigdeAsync(vraag, lijsten, formulier.Deelnemer) is null)
                return Formulier.Antwoord(Antwoord.NietUitgenodigd);
            if (postbode.Bezwaar(vraag.Context.User.PersoonId(), formulier.Adres) is { } bezwaar)
                return Formulier.Antwoord(bezwaar);
            // Who can read mail at this address may come in by it: it is a way in as much as a new link is.
            if (await opnieuw.BezwaarAsync(vraag.Context.User) is { } eerst)
                return Formulier.Antwoord(eerst);
            if (
                await IsAnderAdresAsync(vraag.Overleg, formulier, register)
                && await Toegangspunt.LegVastAsync(vraag, formulier.Deelnemer, archief, tijd)
                    is { } nee
            )
                return Formulier.Antwoord(nee);
            var verstuurd = await register.PostOpnieuw(
                vraag.Overleg,
                formulier.Deelnemer,
                formulier.Adres,
                tijd.GetUtcNow()
            );
            if (!verstuurd)
                return Formulier.Antwoord(Weigering.Van(Regel.V02, NietsTeSturen));
            postbode.Wek();
            return Formulier.Klaar(new { gelukt = true });
        }
        catch (OpslagMislukt)
        {
            return Formulier.Antwoord(Antwoord.NietBewaard);
        }
    }

    private static async Task<bool> IsAnderAdresAsync(
        OverlegId overleg,
        Postvraag vraag,
        IToegangsregister register
    ) =>
        (await register.Post(overleg)).Any(p =>
            p.Deelnemer == vraag.Deelnemer
            && !p.Adres.Equals(vraag.Adres.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private static Postbeeld Beeld(Postregel regel) =>
        new(
            regel.Deelnemer,
            regel.Adres,
            Zin(regel),
            regel.Stand == Poststand.Wacht,
            regel.Stand is Poststand.Mislukt or Poststand.Onbereikbaar or Poststand.Onleesbaar
        );

    private static string Zin(Postregel regel) =>
        regel switch
        {
            { Stand: Poststand.Mislukt } => "Mail niet gelukt: controleer het adres.",
            { Stand: Poststand.Onbereikbaar } =>
                "Mail niet gelukt: de mailserver gaf geen goed antwoord. Probeer het later opnieuw.",
            { Stand: Poststand.Onleesbaar } =>
                "Mail niet gelukt: het bericht is beschadigd. Maak een nieuwe link en code.",
            { VerstuurdOp: { } op } => $"Mail verstuurd om {Tijd(op)}.",
            { Pogingen: > 0 } => "Mail wordt verstuurd. Het lukt nog niet; we blijven proberen.",
            _ => "Mail wordt verstuurd.",
        };

    private static string Tijd(DateTimeOffset op) =>
        TimeZoneInfo.ConvertTime(op, Kloktijd.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private const string NietsTeSturen =
        "Er is geen mail meer die nog weg moet. Maak een nieuwe link en code, dan gaat er een nieuwe mail.";
}
