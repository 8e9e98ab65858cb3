using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Casusoverleg.Domein;

/// <summary>
/// The rule a refusal names. R01–R84 are the rules of the field; V01–V05 are those of the form:
/// V01 shape, V02 not in this state, V03 too large, V04 too often, V05 could not be stored.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Regel>))]
public enum Regel
{
    V01,
    V02,
    V03,
    V04,
    V05,
    R01,
    R02,
    R03,
    R04,
    R05,
    R06,
    R07,
    R08,
    R09,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    R16,
    R17,
    R18,
    R19,
    R20,
    R21,
    R22,
    R23,
    R24,
    R25,
    R26,
    R27,
    R28,
    R29,
    R30,
    R31,
    R32,
    R33,
    R34,
    R36,
    R39,
    R40,
    R41,
    R42,
    R43,
    R47,
    R54,
    R55,
    R59,
    R62,
    R63,
    R64,
    R65,
    R67,
    R68,
    R69,
    R70,
    R71,
    R72,
    R73,
    R74,
    R75,
    R76,
    R77,
    R78,
    R82,
    R83,
}

/// <summary>What a decision comes to: accepted with events, or a <see cref="Weigering"/>.</summary>
public abstract record Uitkomst;

/// <summary>Accepted. <paramref name="Id"/> names what was made (32 hex digits), if anything was.</summary>
public sealed record Geaccepteerd(ImmutableArray<Gebeurtenis> Gebeurtenissen, string? Id = null)
    : Uitkomst;

/// <summary>
/// An expected refusal: a value, not an exception. It changes nothing and never echoes what was typed.
/// </summary>
/// <param name="Regel">The rule that refuses; with several, the lowest number (R84).</param>
/// <param name="Zin">One or two plain Dutch sentences that say why and what would be possible.</param>
/// <param name="Wie">The deelnemers the refusal is about, all of them known to the asker; often empty.</param>
public sealed record Weigering(Regel Regel, string Zin, ImmutableArray<DeelnemerId> Wie) : Uitkomst
{
    /// <summary>A refusal that is about nobody in particular.</summary>
    public static Weigering Van(Regel regel, string zin) => new(regel, zin, []);

    /// <summary>A refusal because of these recipients.</summary>
    public static Weigering Van(Regel regel, string zin, IEnumerable<DeelnemerId> wie) =>
        new(regel, zin, [.. wie]);
}
