using Casusoverleg.Domein;
using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// The decisions on everything that waited, one after the other, on a state that is not real yet. It becomes real when the archive
/// has it, or not at all.
/// </summary>
internal sealed class Poging(
    Overleg begin,
    Logboek log,
    DateTimeOffset nu,
    Afschermer? afschermer = null,
    Rolwacht? rolwacht = null
)
{
    /// <summary>The state with all that was accepted.</summary>
    public Overleg Stand { get; private set; } = begin;

    /// <summary>The events that were accepted.</summary>
    public List<Vastgelegd> Nieuw { get; } = [];

    /// <summary>Their accountability lines.</summary>
    public List<Verantwoordingsregel> Regels { get; } = [];

    /// <summary>Decides one command; its answer holds once this attempt is durable.</summary>
    public void Beslis(Doewerk werk)
    {
        if (Eerder(werk.Wie, werk.Opdracht.OpdrachtId) is { } eerder)
        {
            werk.Antwoord =
                eerder.Vingerafdruk == werk.Vingerafdruk
                    ? Antwoord.Ja(eerder.Uitkomst)
                    : Antwoord.Nee(Vorm.Onleesbaar);
            return;
        }
        switch (Besluit.Neem(Stand, werk.Wie, werk.Opdracht, nu))
        {
            case Geaccepteerd ja when rolwacht?.Toets(ja.Gebeurtenissen) is { } zonderInhoud:
                werk.Antwoord = Antwoord.Nee(zonderInhoud);
                break;
            case Geaccepteerd ja
                when afschermer?.Toets(werk.Persoon, Stand, ja.Gebeurtenissen, nu)
                    is { } afgeschermd:
                // Refused, and on record that it was asked: not about whom (R65).
                Regels.Add(Verantwoord.Afgeschermd(nu, werk.Wie));
                werk.Antwoord = Antwoord.Nee(afgeschermd);
                break;
            case Geaccepteerd ja:
                var merk = new Opdrachtmerk(werk.Opdracht.OpdrachtId, werk.Vingerafdruk, ja.Id);
                Leg(ja.Gebeurtenissen, werk.Wie, merk);
                werk.Antwoord = Antwoord.Ja(ja.Id);
                break;
            case Weigering nee:
                werk.Antwoord = Antwoord.Nee(nee);
                break;
        }
    }

    /// <summary>Records events, each with the accountability lines that it asks for.</summary>
    public void Leg(IEnumerable<Gebeurtenis> gebeurtenissen, DeelnemerId? door, Opdrachtmerk? merk)
    {
        foreach (var gebeurtenis in gebeurtenissen)
        {
            var vastgelegd = new Vastgelegd(
                Stand.Versie + 1,
                GebeurtenisId.Nieuw(),
                nu,
                door,
                merk,
                gebeurtenis
            );
            Stand = Stand.Na(vastgelegd);
            Nieuw.Add(vastgelegd);
            Regels.Add(Domein.Verantwoording.Van(Stand, vastgelegd));
            merk = null;
        }
    }

    // What waits together is a few commands, mostly one: looking through them costs less than keeping an index.
    private Opdrachtmerk? Eerder(DeelnemerId wie, OpdrachtId opdracht)
    {
        foreach (var vastgelegd in Nieuw)
            if (vastgelegd.Door == wie && vastgelegd.Merk is { } merk && merk.Opdracht == opdracht)
                return merk;
        return log.Merk(wie, opdracht);
    }
}
