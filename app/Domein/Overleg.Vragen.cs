using System.Collections.Immutable;

namespace Casusoverleg.Domein;

/// <content>Requests to take along (R42) and questions to a deelnemer (R78): how they change and when they lapse.</content>
public sealed partial record Overleg
{
    private Vraag NieuweVraag(MeeGevraagd e) =>
        new(
            e.Sleutel.Inbreng,
            e.Afspraak,
            e.Sleutel.Van,
            e.Aan,
            e.Doel,
            Vraagstand.Open,
            Inbrengen[e.Sleutel.Inbreng].Versie,
            null,
            null,
            [],
            e.VoorBesluit
        );

    private static Vraag Toegestaan(Vraag v, MeeToegestaan e) =>
        v with
        {
            Stand = e.Meeneemversie is null ? Vraagstand.Toegestaan : Vraagstand.Korter,
            Versie = e.Versie,
            Meeneemversie = e.Meeneemversie,
            EigenDoel = e.EigenDoel,
            Doorgeven = e.Doorgeven,
        };

    private static Vraag Leeg(Vraag v, Vraagstand stand) =>
        v with
        {
            Stand = stand,
            Meeneemversie = null,
            EigenDoel = null,
            Doorgeven = [],
        };

    private Overleg LaatVervallen(InbrengId inbreng) => LaatVervallen(v => v.Inbreng == inbreng);

    private Overleg LaatVervallen(Func<Vraag, bool> welke)
    {
        var vragen = Vragen;
        foreach (var (sleutel, vraag) in Vragen)
            if (welke(vraag) && (vraag.Stand == Vraagstand.Open || vraag.IsToegestaan))
                vragen = vragen.SetItem(sleutel, Leeg(vraag, Vraagstand.Vervallen));
        return ReferenceEquals(vragen, Vragen) ? this : this with { Vragen = vragen };
    }

    private Overleg Met(Vraagsleutel id, Func<Vraag, Vraag> wijzig) =>
        this with
        {
            Vragen = Vragen.SetItem(id, wijzig(Vragen[id])),
        };

    private static Navraag Leeg(Navraag n, Navraagstand stand) =>
        n with
        {
            Stand = stand,
            Tekst = "",
            Doel = "",
        };

    // Wie weg is, vraagt niets meer en kan niets meer antwoorden (R78).
    private Overleg LaatNavragenVervallen(DeelnemerId wie)
    {
        var navragen = Navragen;
        foreach (var (id, navraag) in Navragen)
            if (navraag.Stand == Navraagstand.Open && (navraag.Van == wie || navraag.Aan == wie))
                navragen = navragen.SetItem(id, Leeg(navraag, Navraagstand.Vervallen));
        return ReferenceEquals(navragen, Navragen) ? this : this with { Navragen = navragen };
    }

    private Overleg Met(NavraagId id, Func<Navraag, Navraag> wijzig) =>
        this with
        {
            Navragen = Navragen.SetItem(id, wijzig(Navragen[id])),
        };
}
