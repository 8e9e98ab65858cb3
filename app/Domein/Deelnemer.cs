namespace Casusoverleg.Domein;

/// <summary>An invited person, in exactly one pet (R05).</summary>
/// <param name="Betrokkene">For betrokkene and vertegenwoordiger: about whom.</param>
/// <param name="Hoedanigheid">On whose account this person handles data (R71).</param>
/// <param name="Verwerkingsverantwoordelijke">Who is controller, as named; null: the own organisation (R71).</param>
/// <param name="NieuweToegangOp">When this person was last given a new link and code; null: never (besluit 22).</param>
/// <param name="Aanmelding">How the one who waits, or was admitted from the waiting room, signed in (R01).</param>
/// <param name="DeedMee">Whether this person ever took part: who only was invited can be invited anew in another pet (R05).</param>
/// <param name="WegUitWachtkamer">Whether this person left, or was removed, while waiting: nobody looked who it was (R01).</param>
/// <param name="Instemming">For a vertegenwoordiger of somebody who decides themselves: that they want it (R17).</param>
public sealed record Deelnemer(
    DeelnemerId Id,
    string Naam,
    string? Organisatie,
    Organisatiesoort Soort,
    Pet Pet,
    string? Taak,
    string? Grondslag,
    string? Noodzaak,
    Noodzaakargument? Noodzaakargument,
    string? Beroepsgeheim,
    bool Big,
    bool Regisseur,
    BetrokkeneId? Betrokkene,
    string? NamensPartij,
    Deelnemerstatus Status = Deelnemerstatus.Uitgenodigd,
    DateTimeOffset? NieuweToegangOp = null,
    Aanmelding? Aanmelding = null,
    bool DeedMee = false,
    Hoedanigheid Hoedanigheid = Hoedanigheid.Eigen,
    string? Verwerkingsverantwoordelijke = null,
    bool WegUitWachtkamer = false,
    Instemming? Instemming = null
)
{
    /// <summary>Who is controller of what this person handles; null for a citizen, who handles nothing for anybody (R71).</summary>
    public string? Verantwoordelijk =>
        Pet is Pet.Betrokkene or Pet.Vertegenwoordiger
            ? null
            : Verwerkingsverantwoordelijke ?? Organisatie ?? Naam;

    /// <summary>Whether this person may see what is shared with them (R08, R09).</summary>
    public bool DoetMee => Status == Deelnemerstatus.Geaccepteerd;

    /// <summary>Whether this person accepted and waits until the regisseur admits them: sees nothing of the room yet (R01).</summary>
    public bool Wacht => Status == Deelnemerstatus.Wacht;

    /// <summary>Whether sight was ended (R09, R66).</summary>
    public bool IsVertrokken =>
        Status is Deelnemerstatus.Teruggetrokken or Deelnemerstatus.Verwijderd;

    /// <summary>
    /// Whether this person left and still holds what they brought in (besluit 10). Who left the waiting room does not: with a new link
    /// that may be somebody else, and stepping out would pass the regisseur (R01).
    /// </summary>
    public bool HoudtEigenDeel => IsVertrokken && !WegUitWachtkamer;

    /// <summary>Whether a meeneemlijst is made for this person at close: takes part, waits, or left with an own part (R45).</summary>
    public bool HeeftLijst => DoetMee || Wacht || HoudtEigenDeel;

    /// <summary>Whether this person is, or speaks for, that citizen.</summary>
    public bool StaatVoor(BetrokkeneId? over) =>
        over is not null && Betrokkene == over && (Pet is Pet.Betrokkene or Pet.Vertegenwoordiger);
}

/// <summary>How somebody in the waiting room signed in, as the server saw it: never from what a client sends (R01).</summary>
/// <param name="Op">When the session began.</param>
/// <param name="Organisatie">Whose account it was, by <see cref="Aanmeldwijze.Organisatieaccount"/>; null otherwise.</param>
public sealed record Aanmelding(DateTimeOffset Op, Aanmeldwijze Hoe, string? Organisatie = null);
