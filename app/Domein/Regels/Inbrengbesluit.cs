using System.Collections.Immutable;

namespace Casusoverleg.Domein.Regels;

/// <summary>Bringing in, correcting, taking back and opening to more people.</summary>
internal static class Inbrengbesluit
{
    private static readonly Weigering NietVanJou = Weigering.Van(
        Regel.R30,
        "Dit is niet jouw inbreng. Alleen wie het inbracht, kan het veranderen."
    );

    public static Uitkomst BrengIn(Overleg overleg, Deelnemer wie, BrengIn o, DateTimeOffset nu)
    {
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (string.IsNullOrWhiteSpace(o.Tekst))
            return Weigering.Van(Regel.V01, "Schrijf eerst wat je wilt inbrengen.");
        if (o.Over is not null && overleg.Betrokkene(o.Over) is null)
            return Vorm.Onleesbaar;
        if (Navraagbesluit.ToetsAntwoord(overleg, wie, o.AntwoordOp) is { } onbekend)
            return onbekend;
        if (Voorlegbesluit.ToetsEigenMaken(overleg, wie, o.Voorlegging) is { } niet)
            return niet;
        if (Kringregels.Bepaal(overleg, wie, o.Kring) is not { } kring)
            return Kringregels.DoetNietMee;
        if (Kringregels.ToetsBinnen(overleg, kring.Select(d => d.Id)) is { } buiten)
            return buiten;
        var voorstel = Voorstel.Uit(overleg, wie, o, kring, nu);
        if (Toets(voorstel, nu) is { } nee)
            return nee;
        if (kring.Length == 1)
            return Kringregels.VoorJezelf;
        var inbreng = voorstel.AlsInbreng(
            InbrengId.Nieuw(),
            o.Kring.Breed && overleg.KleineKring is null
        );
        var gedaan = new InbrengGedaan(inbreng);
        return new Geaccepteerd([gedaan, .. Afgehandeld(o, inbreng.Id)], inbreng.Id.ToString());
    }

    private static IEnumerable<Gebeurtenis> Afgehandeld(BrengIn o, InbrengId inbreng)
    {
        if (o.AntwoordOp is { } navraag)
            yield return new NavraagBeantwoord(navraag, inbreng);
        if (o.Voorlegging is { } voorlegging)
            yield return new VoorleggingAfgehandeld(voorlegging);
    }

    public static Uitkomst Corrigeer(Overleg overleg, Deelnemer wie, Corrigeer o, DateTimeOffset nu)
    {
        if (Eigen(overleg, wie, o.Inbreng) is not { } inbreng)
            return NietVanJou;
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (Kringregels.ToetsBinnen(overleg, inbreng.Kring) is { } buiten)
            return buiten;
        if (string.IsNullOrWhiteSpace(o.Tekst))
            return Weigering.Van(Regel.V01, "Schrijf wat het moet zijn, of neem je inbreng terug.");
        var oud = Voorstel.Uit(overleg, wie, inbreng, nu);
        // R76: what was confirmed, was confirmed of the old text.
        var nieuw = oud with
        {
            Tekst = o.Tekst,
            Weging = oud.Weging with { AlleenNodige = oud.Weging.AlleenNodige && o.AlleenNodige },
        };
        if (Toets(nieuw, nu) is { } nee)
            return nee;
        return new Geaccepteerd(
            [new InbrengGecorrigeerd(inbreng.Id, o.Tekst)],
            inbreng.Id.ToString()
        );
    }

    public static Uitkomst NeemTerug(Overleg overleg, Deelnemer wie, NeemTerug o) =>
        Eigen(overleg, wie, o.Inbreng) is { } inbreng
            ? new Geaccepteerd([new InbrengTeruggenomen(inbreng.Id)], inbreng.Id.ToString())
            : NietVanJou;

    public static Uitkomst DeelOokMet(
        Overleg overleg,
        Deelnemer wie,
        DeelOokMet o,
        DateTimeOffset nu
    )
    {
        if (Eigen(overleg, wie, o.Inbreng) is not { } inbreng)
            return NietVanJou;
        if (Kringregels.Buiten(overleg, wie) is { } wacht)
            return wacht;
        if (Kringregels.ToetsBinnen(overleg, o.Aan) is { } buiten)
            return buiten;
        if (Kringregels.Bepaal(overleg, wie, Kringkeuze.Van(o.Aan)) is null)
            return Kringregels.DoetNietMee;
        var erbij = o.Aan.Distinct().Except(inbreng.Kring).ToImmutableArray();
        if (erbij.IsEmpty)
            return Weigering.Van(Regel.V01, "Deze mensen zien dit al.");
        var ruimer = Voorstel
            .Uit(overleg, wie, inbreng, nu)
            .MetErbij(overleg, erbij, o.RechtstreeksBetrokken);
        if (Toets(ruimer, nu) is { } nee)
            return nee;
        return new Geaccepteerd(
            [new KringVerruimd(inbreng.Id, erbij, o.RechtstreeksBetrokken)],
            inbreng.Id.ToString()
        );
    }

    // Eerst of er over deze persoon gesproken mag worden (R10–R15), dan of dit gedeeld mag worden (R18 en hoger).
    private static Weigering? Toets(Voorstel voorstel, DateTimeOffset nu) =>
        Bespreekregels.Toets(voorstel, nu) ?? Inhoudsregels.Toets(voorstel);

    // Verborgen, onbekend en niet van jou krijgen hetzelfde antwoord.
    private static Inbreng? Eigen(Overleg overleg, Deelnemer wie, InbrengId id) =>
        overleg.Inbrengen.TryGetValue(id, out var inbreng)
        && inbreng.Van == wie.Id
        && !inbreng.Teruggenomen
            ? inbreng
            : null;
}
