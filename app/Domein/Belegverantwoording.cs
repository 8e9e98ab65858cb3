using System.Collections.Immutable;
using System.Globalization;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <summary>
/// What the lines of <see cref="Verantwoording"/> say of convening: the status (R15), whether the betrokkene knows (R16), how a
/// spoedoverleg was completed (R63) and who is controller (R71).
/// </summary>
internal static class Belegverantwoording
{
    /// <summary>Which choice of Bijlage III, and for how long (R15); of several persons in their order, with whom it is about.</summary>
    public static List<(string, string?)> Status(ImmutableArray<Betrokkene> mensen) =>
        [
            .. Status([.. mensen.Select(b => b.ZonderToestemming)]),
            (
                "over",
                mensen.Length > 1 && mensen.Any(b => b.ZonderToestemming is not null)
                    ? Lijst(mensen.Select(b => b.Id.ToString()))
                    : null
            ),
        ];

    /// <summary>The same of these forms; a hyphen where one has none.</summary>
    public static List<(string, string?)> Status(ImmutableArray<ZonderToestemming?> forms) =>
        [
            ("keuze", Rij(forms.Select(f => f?.Keuze))),
            ("begin", Rij(forms.Select(f => f?.Begin is { } begin ? $"{begin:yyyy-MM-dd}" : null))),
            ("einde", Rij(forms.Select(f => f?.Einde is { } einde ? $"{einde:yyyy-MM-dd}" : null))),
        ];

    private static string? Rij(IEnumerable<string?> waarden) =>
        waarden.ToArray() is var alle && alle.Any(w => w is not null)
            ? string.Join(", ", alle.Select(w => w ?? "-"))
            : null;

    /// <summary>Whether the betrokkene knows, or when that is looked at again (R16).</summary>
    public static List<(string, string?)> Geinformeerd(Geinformeerd g) =>
        [
            ("geinformeerd", g.Ja ? "ja" : "nee"),
            ("wanneer", g.Wanneer is { } dag ? $"{dag:yyyy-MM-dd}" : null),
            (
                "opnieuw-bezien-op",
                !g.Ja && g.OpnieuwBezienOp is { } weer ? $"{weer:yyyy-MM-dd}" : null
            ),
        ];

    /// <summary>At convening: that it is spoed, and until when the rest may follow.</summary>
    public static List<(string, string?)> Belegd(Overleg na) =>
        na.Gegevens is { Spoed: true }
            ? [("spoed", "ja"), ("aanvullen-voor", Moment(na.AanvullenVoor))]
            : [];

    /// <summary>Which answers were given now, which are missing still, and whether it was in time.</summary>
    public static List<(string, string?)> Aangevuld(
        Overleg na,
        SpoedAangevuld e,
        DateTimeOffset tijd
    ) => [.. Antwoorden(e), ("te-laat", tijd >= na.AanvullenVoor ? "ja" : "nee"), .. Stand(na)];

    /// <summary>The same once the overleg ended: <paramref name="rest"/> is all that is still known of it.</summary>
    public static List<(string, string?)> NaSluiten(
        Aanvulling rest,
        SpoedAangevuld e,
        DateTimeOffset tijd
    ) =>
        [
            .. Antwoorden(e),
            ("te-laat", rest.IsTeLaat(tijd) ? "ja" : "nee"),
            ("spoed", "ja"),
            ("na-sluiten", "ja"),
            ("aanvullen-voor", Moment(rest.Voor)),
            ("aangevuld-op", rest.Ontbreekt.IsEmpty ? Moment(tijd) : null),
            ("niet-aangevuld", Lijst(rest.Ontbreekt.Select(r => r.ToString()))),
        ];

    private static List<(string, string?)> Antwoorden(SpoedAangevuld e) =>
        [
            (
                "aangevuld",
                Lijst([
                    e.WaaromNietBilateraal is null ? null : "R04",
                    e.Convenant is null && !e.GeenConvenant ? null : "R10",
                    e.WaaromNietUitgenodigd is null ? null : "R11",
                ])
            ),
            (
                "convenant-volledig",
                e.Convenant is null ? null
                : Convenantregels.Ontbreekt(e.ConvenantInhoud ?? new()).IsEmpty ? "ja"
                : "nee"
            ),
        ];

    /// <summary>When it was convened, and when it was completed; or what was not, and until when that can be done in time.</summary>
    public static List<(string, string?)> Stand(Overleg na) =>
        na.Gegevens is { Spoed: true }
            ?
            [
                ("spoed", "ja"),
                ("belegd-op", Moment(na.BelegdOp)),
                ("aangevuld-op", na.AangevuldOp is { } op ? Moment(op) : null),
                ("niet-aangevuld", Lijst(Spoedregels.Ontbreekt(na).Select(r => r.ToString()))),
                ("aanvullen-voor", na.AangevuldOp is null ? Moment(na.AanvullenVoor) : null),
            ]
            : [];

    /// <summary>The answers as typed: kept encrypted.</summary>
    public static IEnumerable<string?> Teksten(SpoedAangevuld e) =>
        [
            e.WaaromNietBilateraal,
            e.Convenant is null ? null : $"convenant: {e.Convenant}",
            e.WaaromNietUitgenodigd,
        ];

    /// <summary>On whose account somebody acts (R71); nothing for citizens.</summary>
    public static List<(string, string?)> Hoedanigheid(Deelnemer d) =>
        [("hoedanigheid", d.Verantwoordelijk is null ? null : Term.Van(d.Hoedanigheid))];

    /// <summary>Who is controller (R71).</summary>
    public static string? Verantwoordelijke(Deelnemer d) =>
        d.Verantwoordelijk is { } wie ? $"verwerkingsverantwoordelijke: {wie}" : null;

    /// <summary>To whom the betrokkene can turn (R71).</summary>
    public static string? Aanspreekpunt(OverlegBelegd e) =>
        e.Gegevens.Aanspreekpunt is { } wie ? $"aanspreekpunt: {wie}" : null;

    private static string? Lijst(IEnumerable<string?> regels) =>
        string.Join(", ", regels.OfType<string>()) is { Length: > 0 } lijst ? lijst : null;

    /// <summary>A moment in UTC, to the second, whatever the culture of the machine.</summary>
    public static string Moment(DateTimeOffset tijd) =>
        tijd.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
