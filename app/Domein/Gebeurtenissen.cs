using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>What happened, in the past tense. Never leaves the server as it is: see <see cref="Zicht"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(OverlegBelegd), "overleg-belegd")]
[JsonDerivedType(typeof(DeelnemerUitgenodigd), "deelnemer-uitgenodigd")]
[JsonDerivedType(typeof(UitnodigingGeaccepteerd), "uitnodiging-geaccepteerd")]
[JsonDerivedType(typeof(UitnodigingAfgewezen), "uitnodiging-afgewezen")]
[JsonDerivedType(typeof(WachtkamerBetreden), "wachtkamer-betreden")]
[JsonDerivedType(typeof(DeelnemerToegelaten), "deelnemer-toegelaten")]
[JsonDerivedType(typeof(DeelnemerTeruggetrokken), "deelnemer-teruggetrokken")]
[JsonDerivedType(typeof(DeelnemerVerwijderd), "deelnemer-verwijderd")]
[JsonDerivedType(typeof(RegisseurBenoemd), "regisseur-benoemd")]
[JsonDerivedType(typeof(ToegangVernieuwd), "toegang-vernieuwd")]
[JsonDerivedType(typeof(StatusHerbeoordeeld), "status-herbeoordeeld")]
[JsonDerivedType(typeof(InformerenVastgelegd), "informeren-vastgelegd")]
[JsonDerivedType(typeof(Stap1Afgemaakt), "stap1-afgemaakt")]
[JsonDerivedType(typeof(SpoedAangevuld), "spoed-aangevuld")]
[JsonDerivedType(typeof(AanvullenVerstreken), "aanvullen-verstreken")]
[JsonDerivedType(typeof(OverlegGeopend), "overleg-geopend")]
[JsonDerivedType(typeof(FaseGezet), "fase-gezet")]
[JsonDerivedType(typeof(InbrengGedaan), "inbreng-gedaan")]
[JsonDerivedType(typeof(InbrengGecorrigeerd), "inbreng-gecorrigeerd")]
[JsonDerivedType(typeof(InbrengTeruggenomen), "inbreng-teruggenomen")]
[JsonDerivedType(typeof(KringVerruimd), "kring-verruimd")]
[JsonDerivedType(typeof(KleineKringBegonnen), "kleine-kring-begonnen")]
[JsonDerivedType(typeof(KleineKringBeeindigd), "kleine-kring-beeindigd")]
[JsonDerivedType(typeof(AfspraakGemaakt), "afspraak-gemaakt")]
[JsonDerivedType(typeof(AfspraakAfgewezen), "afspraak-afgewezen")]
[JsonDerivedType(typeof(MeeGevraagd), "mee-gevraagd")]
[JsonDerivedType(typeof(VraagIngetrokken), "vraag-ingetrokken")]
[JsonDerivedType(typeof(VraagGesteld), "vraag-gesteld")]
[JsonDerivedType(typeof(NavraagBeantwoord), "navraag-beantwoord")]
[JsonDerivedType(typeof(NavraagNietBeantwoord), "navraag-niet-beantwoord")]
[JsonDerivedType(typeof(NavraagIngetrokken), "navraag-ingetrokken")]
[JsonDerivedType(typeof(TekstVoorgelegd), "tekst-voorgelegd")]
[JsonDerivedType(typeof(VoorleggingAfgehandeld), "voorlegging-afgehandeld")]
[JsonDerivedType(typeof(MeeToegestaan), "mee-toegestaan")]
[JsonDerivedType(typeof(MeeGeweigerd), "mee-geweigerd")]
[JsonDerivedType(typeof(MeeIngetrokken), "mee-ingetrokken")]
[JsonDerivedType(typeof(ToestemmingVastgelegd), "toestemming-vastgelegd")]
[JsonDerivedType(typeof(ToestemmingIngetrokken), "toestemming-ingetrokken")]
[JsonDerivedType(typeof(KlaarGemeld), "klaar-gemeld")]
[JsonDerivedType(typeof(SluitenAangekondigd), "sluiten-aangekondigd")]
[JsonDerivedType(typeof(SluitenBevestigd), "sluiten-bevestigd")]
[JsonDerivedType(typeof(SluitenUitgesteld), "sluiten-uitgesteld")]
[JsonDerivedType(typeof(SluitenGeannuleerd), "sluiten-geannuleerd")]
[JsonDerivedType(typeof(OverlegGesloten), "overleg-gesloten")]
[JsonDerivedType(typeof(OverlegAfgebroken), "overleg-afgebroken")]
public abstract record Gebeurtenis;

/// <summary>The overleg was convened.</summary>
/// <param name="VervolgVan">The overleg it follows (R03).</param>
/// <param name="Vroeger">Who took part in that one; null in an overleg that follows none, or was convened before this was kept.</param>
public sealed record OverlegBelegd(
    Overleggegevens Gegevens,
    string? Naam,
    Planning? Gepland,
    ImmutableArray<Betrokkene> Betrokkenen,
    Termijnen Termijnen,
    OverlegId? VervolgVan = null,
    Vroegeren? Vroeger = null
) : Gebeurtenis;

/// <summary>Someone was invited.</summary>
public sealed record DeelnemerUitgenodigd(Deelnemer Deelnemer) : Gebeurtenis;

/// <summary>Secrecy accepted (R08).</summary>
public sealed record UitnodigingGeaccepteerd(DeelnemerId Deelnemer) : Gebeurtenis;

/// <summary>Invitation declined.</summary>
public sealed record UitnodigingAfgewezen(DeelnemerId Deelnemer, string? Reden) : Gebeurtenis;

/// <summary>Somebody who accepted opened the room and waits to be admitted (R01).</summary>
public sealed record WachtkamerBetreden(DeelnemerId Deelnemer, Aanmelding Aanmelding) : Gebeurtenis;

/// <summary>The regisseur admitted somebody who waited: from here on they take part (R01, R37).</summary>
public sealed record DeelnemerToegelaten(DeelnemerId Deelnemer) : Gebeurtenis;

/// <summary>Self-recusal (R66).</summary>
public sealed record DeelnemerTeruggetrokken(DeelnemerId Deelnemer, string? Reden) : Gebeurtenis;

/// <summary>Removed by the regisseur (R09).</summary>
public sealed record DeelnemerVerwijderd(DeelnemerId Deelnemer, string Reden) : Gebeurtenis;

/// <summary>A second regisseur was named.</summary>
public sealed record RegisseurBenoemd(DeelnemerId Deelnemer) : Gebeurtenis;

/// <summary>Someone was given a new link and code.</summary>
public sealed record ToegangVernieuwd(DeelnemerId Deelnemer) : Gebeurtenis;

/// <summary>Discussing without consent was judged anew (R15).</summary>
/// <param name="Betrokkene">About whom; null, as before this was kept: everybody the overleg is about.</param>
public sealed record StatusHerbeoordeeld(
    ZonderToestemming ZonderToestemming,
    BetrokkeneId? Betrokkene = null
) : Gebeurtenis;

/// <summary>Informing the betrokkene was recorded, or looked at again (R16).</summary>
public sealed record InformerenVastgelegd(Geinformeerd BetrokkeneGeinformeerd) : Gebeurtenis;

/// <summary>A meldpunt answered step I: what limited it ends here (R12).</summary>
public sealed record Stap1Afgemaakt(Stap1 Stap1) : Gebeurtenis;

/// <summary>What a spoedoverleg left open was completed, wholly or in part (R63); null where nothing was said.</summary>
public sealed record SpoedAangevuld(
    string? WaaromNietBilateraal = null,
    string? Convenant = null,
    Convenantinhoud? ConvenantInhoud = null,
    bool GeenConvenant = false,
    string? WaaromNietUitgenodigd = null
) : Gebeurtenis;

/// <summary>The term to complete a spoedoverleg passed while something was missing (R63).</summary>
public sealed record AanvullenVerstreken : Gebeurtenis;

/// <summary>The overleg opened; its term runs until <paramref name="SluitUiterlijk"/> (R49).</summary>
public sealed record OverlegGeopend(DateTimeOffset SluitUiterlijk) : Gebeurtenis;

/// <summary>The agenda moved.</summary>
public sealed record FaseGezet(Fase Fase) : Gebeurtenis;

/// <summary>Something was brought in.</summary>
public sealed record InbrengGedaan(Inbreng Inbreng) : Gebeurtenis;

/// <summary>The contributor replaced the text.</summary>
public sealed record InbrengGecorrigeerd(InbrengId Inbreng, string Tekst) : Gebeurtenis;

/// <summary>The contributor took it back.</summary>
public sealed record InbrengTeruggenomen(InbrengId Inbreng) : Gebeurtenis;

/// <summary>The contributor opened it to more people (R37).</summary>
public sealed record KringVerruimd(
    InbrengId Inbreng,
    ImmutableArray<DeelnemerId> Erbij,
    ImmutableArray<DeelnemerId> RechtstreeksBetrokken
) : Gebeurtenis;

/// <summary>A kleine kring began.</summary>
public sealed record KleineKringBegonnen(ImmutableArray<DeelnemerId> Leden) : Gebeurtenis;

/// <summary>The kleine kring ended.</summary>
public sealed record KleineKringBeeindigd : Gebeurtenis;

/// <summary>An afspraak was recorded.</summary>
public sealed record AfspraakGemaakt(Afspraak Afspraak) : Gebeurtenis;

/// <summary>The executor declined.</summary>
public sealed record AfspraakAfgewezen(AfspraakId Afspraak) : Gebeurtenis;

/// <summary>A need was stated.</summary>
/// <param name="VoorBesluit">A decision on a provision rests on it (R82).</param>
public sealed record MeeGevraagd(
    Vraagsleutel Sleutel,
    AfspraakId Afspraak,
    DeelnemerId Aan,
    string Doel,
    bool VoorBesluit = false
) : Gebeurtenis;

/// <summary>The asker took the request back.</summary>
public sealed record VraagIngetrokken(Vraagsleutel Sleutel) : Gebeurtenis;

/// <summary>Somebody asked a deelnemer something (R78).</summary>
public sealed record VraagGesteld(Navraag Navraag) : Gebeurtenis;

/// <summary>The one asked answered it by an ordinary inbreng.</summary>
public sealed record NavraagBeantwoord(NavraagId Navraag, InbrengId Antwoord) : Gebeurtenis;

/// <summary>The one asked declined; why is nobody's business.</summary>
public sealed record NavraagNietBeantwoord(NavraagId Navraag) : Gebeurtenis;

/// <summary>The asker took the question back.</summary>
public sealed record NavraagIngetrokken(NavraagId Navraag) : Gebeurtenis;

/// <summary>Take-away was allowed, bound to <paramref name="Versie"/> of the inbreng.</summary>
public sealed record MeeToegestaan(
    Vraagsleutel Sleutel,
    int Versie,
    string? Meeneemversie,
    string? EigenDoel,
    ImmutableArray<Doorgifte> Doorgeven,
    Geheimhouderbesluit? BesluitVan = null
) : Gebeurtenis;

/// <summary>Take-away was refused.</summary>
public sealed record MeeGeweigerd(Vraagsleutel Sleutel) : Gebeurtenis;

/// <summary>A permission was withdrawn.</summary>
public sealed record MeeIngetrokken(Vraagsleutel Sleutel) : Gebeurtenis;

/// <summary>A consent was recorded.</summary>
public sealed record ToestemmingVastgelegd(Toestemming Toestemming) : Gebeurtenis;

/// <summary>A consent was withdrawn.</summary>
public sealed record ToestemmingIngetrokken(ToestemmingId Toestemming) : Gebeurtenis;

/// <summary>Someone declared to be ready, or not.</summary>
public sealed record KlaarGemeld(DeelnemerId Deelnemer, bool Klaar) : Gebeurtenis;

/// <summary>Close announced; the countdown ends at <paramref name="SluitOm"/>.</summary>
public sealed record SluitenAangekondigd(DateTimeOffset SluitOm) : Gebeurtenis;

/// <summary>Someone confirmed their preview.</summary>
public sealed record SluitenBevestigd(DeelnemerId Deelnemer) : Gebeurtenis;

/// <summary>The countdown was lengthened.</summary>
public sealed record SluitenUitgesteld(DateTimeOffset SluitOm) : Gebeurtenis;

/// <summary>The announcement was cancelled.</summary>
public sealed record SluitenGeannuleerd : Gebeurtenis;

/// <summary>Frozen: what was permitted until now leaves, the rest is destroyed (R48).</summary>
public sealed record OverlegGesloten : Gebeurtenis;

/// <summary>Broken off: nothing leaves but each one's own record (R49).</summary>
public sealed record OverlegAfgebroken : Gebeurtenis;

/// <summary>Which command an event answers, so that repeating it has effect once (besluit 3).</summary>
/// <param name="Vingerafdruk">SHA-256 of the command as sent, 64 hex digits.</param>
/// <param name="Uitkomst">The id that was answered, if any.</param>
public sealed record Opdrachtmerk(OpdrachtId Opdracht, string Vingerafdruk, string? Uitkomst);

/// <summary>One event as recorded. <paramref name="Nummer"/> (from 1, without gaps) never leaves the server (R35).</summary>
/// <param name="Door">Who caused it; null: the server, by time.</param>
public sealed record Vastgelegd(
    long Nummer,
    GebeurtenisId Id,
    DateTimeOffset Tijd,
    DeelnemerId? Door,
    Opdrachtmerk? Merk,
    Gebeurtenis Gebeurtenis
);
