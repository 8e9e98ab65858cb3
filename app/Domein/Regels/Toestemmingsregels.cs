namespace Casusoverleg.Domein.Regels;

/// <summary>R21 and R33: whether a recorded consent carries an inbreng.</summary>
internal static class Toestemmingsregels
{
    private static readonly Weigering Geen = Weigering.Van(
        Regel.R21,
        "Kies de toestemming waarop je dit deelt, of leg haar eerst vast. Een toestemming die is ingetrokken of voorbij is, telt niet meer."
    );

    public static Weigering? R21(Voorstel v)
    {
        if (v.Trede != Trede.Toestemming)
            return null;
        if (v.Toestemming is not { } t || t.Over != v.Over || !Kent(t, v.Van))
            return Geen;
        if (!v.Onderwerpen.All(o => t.Onderwerpen.Contains(o)))
            return Weigering.Van(
                Regel.R21,
                "Deze toestemming gaat niet over dit onderwerp. Kies een ander onderwerp of een andere grondslag."
            );
        return Weigeringen.Als(
            v.Derden.Where(d => !t.Aan.Contains(d.Id)),
            Regel.R21,
            namen => $"Deze toestemming noemt {namen} niet. Kies een kring zonder {namen}."
        );
    }

    public static Weigering? R33(Voorstel v)
    {
        if (
            v.Trede != Trede.Toestemming
            || v.Toestemming is not { } t
            || t.Soort == Toestemmingsoort.DoorbrekenGeheim
        )
            return null;
        if (t.Soort == Toestemmingsoort.InstemmingHulp)
            return Weigering.Van(
                Regel.R33,
                "Instemmen met hulp is nog geen toestemming om gegevens te delen."
            );
        return IsOverheid(v.Van) || v.Derden.Any(IsOverheid)
            ? Weigering.Van(
                Regel.R33,
                "Bij een overheid telt alleen toestemming om je beroepsgeheim te doorbreken. Kies een andere grondslag."
            )
            : null;
    }

    // Een toestemming die je niet mag zien, bestaat voor jou niet.
    private static bool Kent(Toestemming t, Deelnemer wie) =>
        t.VastgelegdDoor == wie.Id || t.Aan.Contains(wie.Id);

    private static bool IsOverheid(Deelnemer d) =>
        d.Soort
            is Organisatiesoort.Gemeente
                or Organisatiesoort.Ggd
                or Organisatiesoort.Politie
                or Organisatiesoort.Justitie;
}

/// <summary>Recording and withdrawing a consent (R17, R32–R34).</summary>
internal static class Toestemmingbesluit
{
    public static Uitkomst LegVast(
        Overleg overleg,
        Deelnemer wie,
        LegToestemmingVast o,
        DateTimeOffset nu
    )
    {
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (
            overleg.Betrokkene(o.Over) is not { } over
            || o.Aan.Any(id => overleg.Deelnemer(id) is null)
        )
            return Vorm.Onleesbaar;
        if (Kringregels.ToetsBinnen(overleg, o.Aan) is { } buiten)
            return buiten;
        if (R17(over, o) is { } onbevoegd)
            return onbevoegd;
        // De betrokkene staat erin als id: dat heeft niemand getypt en telt niet als nummer.
        var getypt = Vorm.Teksten(o).Select(t => t.Tekst).Where(t => t != over.Id.ToString());
        if (Kenmerkregel.Toets(getypt) is { } kenmerk)
            return kenmerk;
        if (R32(o, nu) is { } vaag)
            return vaag;
        if (o.Onderwerpen.IsEmpty || !o.Onderwerpen.All(Onderwerpen.Kent))
            return Weigering.Van(
                Regel.R69,
                "Waarover gaat de toestemming? Kies onderwerpen uit de lijst."
            );
        var toestemming = new Toestemming(
            ToestemmingId.Nieuw(),
            wie.Id,
            o.Over,
            o.Van,
            o.WelkeGegevens,
            o.Doel,
            o.Aan,
            o.Op,
            o.Hoe,
            o.Soort,
            o.Onderwerpen,
            o.Uitgelegd,
            overleg.KleineKring is not null,
            Wet: o.Wet,
            Tot: o.Tot
        );
        return new Geaccepteerd(
            [new ToestemmingVastgelegd(toestemming)],
            toestemming.Id.ToString()
        );
    }

    public static Uitkomst TrekIn(Overleg overleg, Deelnemer wie, TrekToestemmingIn o)
    {
        if (
            !overleg.Toestemmingen.TryGetValue(o.Toestemming, out var t)
            || !MagIntrekken(overleg, t, wie)
        )
            return Weigering.Van(Regel.R34, "We kunnen dit niet vinden.");
        return t.Ingetrokken
            ? Weigering.Van(Regel.R34, "Deze toestemming is al ingetrokken.")
            : new Geaccepteerd([new ToestemmingIngetrokken(t.Id)]);
    }

    // Wat je niet mag zien, bestaat voor jou niet. Is wie haar vastlegde weg, dan kan wie haar kreeg noteren dat zij mondeling is ingetrokken.
    private static bool MagIntrekken(Overleg overleg, Toestemming t, Deelnemer wie) =>
        t.MagZien(wie)
        && (
            t.VastgelegdDoor == wie.Id
            || wie.StaatVoor(t.Over)
            || overleg.Deelnemer(t.VastgelegdDoor) is { IsVertrokken: true }
        );

    // De tabel zegt vanaf welke leeftijd iemand zelf beslist; wie geen wet noemt, krijgt de algemene rij.
    private static Weigering? R17(Betrokkene over, LegToestemmingVast o) =>
        Zeggenschap.Tabel.ZelfVanaf(o.Wet, o.Soort) is { } zelfVanaf
            ? Beslisser.Toets([Beslisser.Van(over)], o.Van, zelfVanaf)
            : Weigering.Van(
                Regel.R17,
                "Deze wet staat niet in onze lijst. Kies er een uit de lijst, of laat de wet weg."
            );

    private static Weigering? R32(LegToestemmingVast o, DateTimeOffset nu)
    {
        if (
            Algemeen.IsTeAlgemeen(o.WelkeGegevens)
            || Algemeen.IsTeAlgemeen(o.Doel)
            || o.Aan.IsEmpty
        )
            return Weigering.Van(
                Regel.R32,
                "Een algemene toestemming telt niet. Schrijf welke gegevens, waarvoor en aan wie."
            );
        if (o.Op > Datums.Vandaag(nu))
            return Weigering.Van(
                Regel.R32,
                "Deze toestemming ligt in de toekomst. Vul in wanneer zij is gegeven."
            );
        if (o.Hoe != Toestemmingsvorm.Schriftelijk && Zeggenschap.Tabel.IsSchriftelijk(o.Wet))
            return Weigering.Van(
                Regel.R32,
                "Bij deze wet telt alleen toestemming op papier of per mail. Vraag haar zo, of kies een andere wet als die geldt."
            );
        return o.Tot < Datums.Vandaag(nu) || o.Tot < o.Op
            ? Weigering.Van(
                Regel.R32,
                "Deze toestemming is al voorbij. Vraag haar opnieuw, of vul in tot wanneer zij nog geldt."
            )
            : null;
    }
}
