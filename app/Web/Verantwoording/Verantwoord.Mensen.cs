using System.Collections.Immutable;
using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web;

/// <summary>The lines of the installation about organisations, accounts and oversight: ids, terms and times; a reason is kept encrypted.</summary>
internal static partial class Verantwoord
{
    private const string Terugkomlink = "terugkomlink-gemaakt";

    /// <summary>A link was made with which an account comes back.</summary>
    /// <param name="door">Who did it; null: the command line.</param>
    public static Verantwoordingsregel TerugkomlinkGemaakt(
        DateTimeOffset nu,
        PersoonId? door,
        PersoonId wie
    ) => Account(Terugkomlink, nu, door, wie);

    /// <summary>Whether the line says that such a link was made for <paramref name="wie"/>.</summary>
    public static bool IsTerugkomlink(Verantwoordingsregel? regel, PersoonId wie) =>
        regel is { Soort: Terugkomlink }
        && regel.Kenmerken.GetValueOrDefault("persoon") == wie.ToString();

    /// <summary>By whom the line of an account was written; null: the command line.</summary>
    public static PersoonId? Dader(Verantwoordingsregel regel) =>
        Guid.TryParseExact(regel.Kenmerken.GetValueOrDefault("door"), "N", out var bits)
            ? PersoonId.Van(bits)
            : null;

    /// <summary>Something was done to an account, or by its owner.</summary>
    /// <param name="door">Who did it; null: the command line.</param>
    /// <param name="wie">Whose account; null while it is only a link.</param>
    public static Verantwoordingsregel Account(
        string soort,
        DateTimeOffset nu,
        PersoonId? door,
        PersoonId? wie,
        Rol? rol = null
    ) =>
        Mensen(
            soort,
            nu,
            [
                ("door", door?.ToString() ?? "opdrachtregel"),
                ("persoon", wie?.ToString()),
                ("rol", rol is { } r ? Term.Van(r) : null),
            ]
        );

    /// <summary>An organisation was added or changed: how it signs in is said, for it decides who gets in.</summary>
    public static Verantwoordingsregel Organisatie(
        DateTimeOffset nu,
        PersoonId door,
        Organisatie organisatie
    ) =>
        Mensen(
            "organisatie-bewaard",
            nu,
            [
                ("door", door.ToString()),
                ("organisatie", organisatie.Id.ToString()),
                ("soort", Term.Van(organisatie.Wat.Soort)),
                ("aanmelding", Term.Van(organisatie.Wat.Aanmelding)),
            ]
        );

    /// <summary>A privacy officer or supervisor looked, or checked (R55).</summary>
    /// <param name="bezoek">The visit, whose reason stands in the line with which it began.</param>
    /// <param name="reden">Only with the line that begins the visit.</param>
    public static Verantwoordingsregel Toezicht(
        string soort,
        DateTimeOffset nu,
        PersoonId door,
        Rol rol,
        Guid bezoek,
        string? reden = null
    ) =>
        Mensen(
            soort,
            nu,
            [("door", door.ToString()), ("rol", Term.Van(rol)), ("bezoek", bezoek.ToString("N"))]
        ) with
        {
            Toelichting = reden,
        };

    private static Verantwoordingsregel Mensen(
        string soort,
        DateTimeOffset nu,
        (string Naam, string? Waarde)[] kenmerken
    ) =>
        new(
            soort,
            nu,
            null,
            [],
            kenmerken
                .Where(static k => k.Waarde is not null)
                .ToImmutableSortedDictionary(
                    static k => k.Naam,
                    static k => k.Waarde!,
                    StringComparer.Ordinal
                ),
            null
        );
}
