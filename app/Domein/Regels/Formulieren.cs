using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>
/// Bijlage III of several persons in one overleg: R14 and R15 are about a person, so the answer for one does not stand for another.
/// </summary>
internal static class Formulieren
{
    /// <summary>What is convened, with the form of the overleg at the one person it is about.</summary>
    public static Belegging PerPersoon(Belegging b) =>
        b
            is {
                Overleg.ZonderToestemming: { } f,
                Betrokkenen: { IsDefault: false, Length: 1 } mensen
            }
        && mensen[0] is { ZonderToestemming: null } een
            ? b with
            {
                Overleg = b.Overleg with { ZonderToestemming = null },
                Betrokkenen = [een with { ZonderToestemming = f }],
            }
            : b;

    /// <summary>The persons as recorded; an overleg convened before each had a form gives its one form to all of them.</summary>
    public static ImmutableArray<Betrokkene> Verdeeld(
        ImmutableArray<Betrokkene> mensen,
        ZonderToestemming? een
    ) =>
        een is null
            ? mensen
            : [.. mensen.Select(b => b with { ZonderToestemming = b.ZonderToestemming ?? een })];

    /// <summary>The persons after a form was judged anew.</summary>
    public static ImmutableArray<Betrokkene> Herzien(
        ImmutableArray<Betrokkene> mensen,
        StatusHerbeoordeeld e
    ) =>
        [
            .. mensen.Select(b =>
                e.Betrokkene is null || e.Betrokkene == b.Id
                    ? b with
                    {
                        ZonderToestemming = e.ZonderToestemming,
                    }
                    : b
            ),
        ];

    /// <summary>R14 when convening: each person's own form, and none for all of them together.</summary>
    public static Weigering? R14(Belegging b, DateTimeOffset nu) =>
        b.Overleg is { Soort: Overlegsoort.Bemoeizorg, ZonderToestemming: not null }
            ? Weigering.Van(
                Regel.R14,
                "Er is meer dan één persoon. Beantwoord voor ieder apart of er toestemming is: de een beslist niet voor de ander."
            )
            : Eerste(
                b.Betrokkenen,
                x => Formulierregels.R14(b.Overleg.Soort, x.ZonderToestemming, nu)
            );

    /// <summary>R17 when convening: the consent of each was given by who decides for that person.</summary>
    public static Weigering? R17(Belegging b) =>
        Eerste(
            b.Betrokkenen,
            x => Bespreektoestemmingen.R17(b.Overleg.Soort, x.ZonderToestemming, Beslisser.Van(x))
        );

    /// <summary>R14 and R15 of opening: of everybody the overleg is about.</summary>
    public static Weigering? Toets(Overleg overleg, Overlegsoort soort, DateTimeOffset nu) =>
        Eerste(overleg.Betrokkenen, b => Formulierregels.R14(soort, b.ZonderToestemming, nu))
        ?? Eerste(overleg.Betrokkenen, b => Formulierregels.R15(soort, b.ZonderToestemming, nu));

    /// <summary>R15 of one inbreng: of whom it is about; about nobody, of everybody, for then it may be about each.</summary>
    public static Weigering? R15(Voorstel v, DateTimeOffset nu) =>
        v.Overleg.Gegevens is not { } g ? null
        : v.Over is { } over
            ? Formulierregels.R15(g.Soort, v.Overleg.Betrokkene(over)?.ZonderToestemming, nu)
        : Eerste(v.Overleg.Betrokkenen, b => Formulierregels.R15(g.Soort, b.ZonderToestemming, nu));

    // Wie het is, staat erbij als plaats: een weigering herhaalt niet wat er getypt is.
    private static Weigering? Eerste<T>(ImmutableArray<T> mensen, Func<T, Weigering?> toets)
    {
        for (var i = 0; i < mensen.Length; i++)
            if (toets(mensen[i]) is { } nee)
                return mensen.Length == 1 ? nee : nee with { Zin = $"Persoon {i + 1}: {nee.Zin}" };
        return null;
    }
}
