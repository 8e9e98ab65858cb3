using System.Collections.Immutable;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>
/// What an invitee reads before they decide (R07): the situation in outline, who takes part in which role and task, the
/// goal, and how far the betrokkene is informed and involved.
/// </summary>
public sealed record Uitnodiging(
    OverlegBeeld Overleg,
    DeelnemerBeeld Jij,
    ImmutableArray<DeelnemerBeeld> Deelnemers,
    Geinformeerd Geinformeerd,
    Uitgenodigd BetrokkeneUitgenodigd,
    string? WaaromNietBilateraal
)
{
    /// <summary>Whether a municipality is at the table: then everybody reads what its people must do with suspicions of fraud (R79).</summary>
    public bool MetGemeente =>
        Deelnemers.Any(d =>
            d.Organisatiesoort == Organisatiesoort.Gemeente && d.Status != Deelnemerstatus.Afgewezen
        );

    /// <summary>The briefing of <paramref name="wie"/>; null when they are not invited, no longer, or declined.</summary>
    public static Uitnodiging? Voor(Overleg overleg, DeelnemerId wie)
    {
        var jij = overleg.Deelnemer(wie);
        if (
            jij
                is not {
                    Status: Deelnemerstatus.Uitgenodigd
                        or Deelnemerstatus.Wacht
                        or Deelnemerstatus.Geaccepteerd
                }
            || overleg.IsVoorbij
        )
            return null;
        var g = overleg.Gegevens!;
        return new(
            Beelden.Voor(overleg, jij),
            Beelden.Van(jij, metNoodzaak: true),
            [
                .. overleg
                    .Deelnemers.Where(d => !d.IsVertrokken)
                    .Select(d => Beelden.Van(d, metNoodzaak: false)),
            ],
            g.BetrokkeneGeinformeerd,
            Betrokkenheid.Uitgenodigd(overleg),
            g.WaaromNietBilateraal
        );
    }
}

/// <summary>One line in "Mijn overleggen": what someone knows of an overleg before entering it.</summary>
/// <param name="Doel">Null until the invitation was accepted, and after leaving (R81: a list holds no case data).</param>
/// <param name="Regisseur">Name of who convened it.</param>
/// <param name="Spoed">How far a spoedoverleg was completed (R63); null until the invitation was accepted, and when it is none.</param>
public sealed record Overlegregel(
    OverlegId Id,
    DeelnemerId Jij,
    string? Naam,
    string? Doel,
    Status Status,
    Deelnemerstatus Jouw,
    bool IsRegisseur,
    string Regisseur,
    Planning? Gepland,
    SpoedBeeld? Spoed = null
)
{
    /// <summary>The line of <paramref name="wie"/>; null when they were never invited.</summary>
    public static Overlegregel? Voor(Overleg overleg, DeelnemerId wie)
    {
        if (overleg.Deelnemer(wie) is not { } jij || overleg.Versie == 0)
            return null;
        return new(
            overleg.Id,
            jij.Id,
            jij.DoetMee ? overleg.Naam : null,
            jij.DoetMee ? overleg.Gegevens!.Doel : null,
            overleg.Status,
            jij.Status,
            jij.Regisseur,
            overleg.Deelnemers.First(d => d.Regisseur).Naam,
            jij.IsVertrokken ? null : overleg.Gepland,
            jij.DoetMee ? Beelden.Spoed(overleg) : null
        );
    }
}

/// <summary>What someone who left still holds until close: their own inbreng and the permissions they gave (besluit 10).</summary>
public sealed record EigenDeel(
    ImmutableArray<InbrengBeeld> Inbrengen,
    ImmutableArray<VraagBeeld> Toegestaan
)
{
    /// <summary>The own part of <paramref name="wie"/>; empty when they brought nothing in, or left while waiting (R01).</summary>
    public static EigenDeel Voor(Overleg overleg, DeelnemerId wie) =>
        overleg.IsVoorbij || overleg.Deelnemer(wie) is not { HoudtEigenDeel: true }
            ? new([], [])
            : new(
                [
                    .. overleg
                        .Inbrengvolgorde.Select(id => overleg.Inbrengen[id])
                        .Where(i => i.Van == wie && !i.Teruggenomen)
                        .Select(Beelden.Van),
                ],
                [
                    .. overleg
                        .Vragen.Values.Where(v => v.Aan == wie && v.IsToegestaan)
                        .Select(Beelden.Van),
                ]
            );
}
