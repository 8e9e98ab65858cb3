using System.Text.RegularExpressions;

namespace Casusoverleg.Domein.Tests;

/// <summary>
/// A second, simple judge of who may know what (R35, R38–R41), written apart from Zicht: it looks at the commands that
/// were accepted and never at the state that the product keeps.
/// </summary>
internal sealed partial class Orakel(Proef proef, IEnumerable<string> namen)
{
    private readonly HashSet<DeelnemerId> _binnen = [.. namen.Select(n => proef[n])];
    private readonly HashSet<DeelnemerId> _regisseurs = [proef["baak"]];
    private readonly Dictionary<string, HashSet<DeelnemerId>> _mogen = new(StringComparer.Ordinal);
    private readonly Dictionary<
        Guid,
        (string Merk, DeelnemerId Van, HashSet<DeelnemerId> Kring, ToestemmingId? Op)
    > _inbrengen = [];
    private readonly Dictionary<Guid, (string Merk, DeelnemerId Wie)> _afspraken = [];
    private readonly Dictionary<
        (Guid Inbreng, DeelnemerId Aan),
        (string Merk, string Doel, Guid Afspraak)
    > _toegestaan = [];
    private readonly Dictionary<
        Guid,
        (string Tekst, string Doel, DeelnemerId Van, DeelnemerId Aan)
    > _navragen = [];
    private readonly List<string> _noodzaak = [];
    private readonly HashSet<DeelnemerId> _weg = [];

    private HashSet<DeelnemerId>? _klein;

    // Zolang een meldpunt stap I niet afmaakte, zegt ieder alleen dát er iets is (R12).
    private bool _alleenDat = proef.Overleg.Gegevens!.Stap1!.Meldpunt;
    private readonly bool _wachtkamer = proef.Overleg.Gegevens!.Wachtkamer;

    [GeneratedRegex("merk[0-9]+x")]
    private static partial Regex Merken();

    /// <summary>The marks in anything that goes to a person.</summary>
    public static IEnumerable<string> In(string tekst) =>
        Merken().Matches(tekst).Select(m => m.Value).Distinct();

    /// <summary>Learns from one accepted command.</summary>
    public void Leer(DeelnemerId wie, Opdracht opdracht, string? id)
    {
        switch (opdracht)
        {
            case BrengIn o:
                Assert.False(_alleenDat && o.Niveau > Niveau.Dat, "meer dan dat bij een meldpunt");
                var kring = Kring(wie, o.Kring);
                _inbrengen[Guid.Parse(id!)] = (o.Tekst, wie, kring, o.Toestemming);
                _mogen[o.Tekst] = kring;
                if (o.AntwoordOp is { } beantwoord)
                    _navragen.Remove(beantwoord.Waarde);
                if (o.Voorlegging is { } eigen)
                    Verdwijnt(eigen.Waarde);
                break;
            case LegVoor o:
                MagVoorgelegd(wie, o);
                _voorleggingen[Guid.Parse(id!)] = (o.Tekst, wie, o.Aan);
                _mogen[o.Tekst] = [wie, o.Aan];
                break;
            case WijsVoorleggingAf o:
                Verdwijnt(o.Voorlegging.Waarde);
                break;
            case TrekVoorleggingIn o:
                Verdwijnt(o.Voorlegging.Waarde);
                break;
            case StelVraag o:
                _navragen[Guid.Parse(id!)] = (o.Tekst, o.Doel, wie, o.Aan);
                _mogen[o.Tekst] = [wie, o.Aan];
                _mogen[o.Doel] = [wie, o.Aan];
                break;
            case BeantwoordNiet o:
                _navragen.Remove(o.Navraag.Waarde);
                break;
            case TrekNavraagIn o:
                Vervalt(o.Navraag.Waarde);
                break;
            case Corrigeer o:
                var oud = _inbrengen[o.Inbreng.Waarde];
                Vergeet(oud.Merk, o.Inbreng.Waarde);
                _inbrengen[o.Inbreng.Waarde] = oud with { Merk = o.Tekst };
                _mogen[o.Tekst] = oud.Kring;
                break;
            case NeemTerug o:
                Vergeet(_inbrengen[o.Inbreng.Waarde].Merk, o.Inbreng.Waarde);
                _inbrengen.Remove(o.Inbreng.Waarde);
                break;
            case DeelOokMet o:
                _inbrengen[o.Inbreng.Waarde].Kring.UnionWith(o.Aan);
                break;
            case SpreekAf o:
                _afspraken[Guid.Parse(id!)] = (o.Actie, o.WieDoet);
                _mogen[o.Actie] =
                [
                    .. Kring(wie, o.Kring),
                    o.WieDoet,
                    .. _regisseurs.Where(_binnen.Contains),
                ];
                break;
            case WijsAfspraakAf o:
                Wijs(o.Afspraak.Waarde);
                break;
            case VraagMee o:
                _mogen[o.Doel] = [wie, _inbrengen[o.Inbreng.Waarde].Van];
                break;
            case BesluitRustOp o:
                _mogen[o.Doel!] =
                [
                    wie,
                    .. o
                        .Inbrengen.Where(i => _inbrengen[i.Waarde].Van != wie)
                        .Select(i => _inbrengen[i.Waarde].Van),
                ];
                break;
            case StaMeeToe o:
                StaToe(wie, o);
                break;
            case TrekMeeIn o:
                _toegestaan.Remove((o.Inbreng.Waarde, o.Aan));
                break;
            case WeigerMee o:
                _toegestaan.Remove((o.Inbreng.Waarde, o.Aan));
                break;
            case LegToestemmingVast o:
                _mogen[In(o.WelkeGegevens).Single()] =
                [
                    wie,
                    .. o.Aan,
                    .. _klein is null ? [proef["janssen"]] : Array.Empty<DeelnemerId>(),
                ];
                break;
            case TrekToestemmingIn o:
                foreach (
                    var sleutel in _toegestaan
                        .Keys.Where(k => _inbrengen[k.Inbreng].Op == o.Toestemming)
                        .ToList()
                )
                    _toegestaan.Remove(sleutel);
                break;
            case NodigUit o:
                _mogen[In(o.Genodigde.Noodzaak!).Single()] =
                [
                    DeelnemerId.Van(Guid.Parse(id!)),
                    .. _regisseurs,
                ];
                _noodzaak.Add(In(o.Genodigde.Noodzaak!).Single());
                break;
            // De tekst van het formulier is voor wie regisseert (R70).
            case HerbeoordeelStatus o:
                _mogen[o.ZonderToestemming.Toelichting!] = [.. _regisseurs];
                _noodzaak.Add(o.ZonderToestemming.Toelichting!);
                break;
            case MaakStap1Af o:
                _mogen[o.Stap1.GesprekGeprobeerd!] = [.. _regisseurs];
                _noodzaak.Add(o.Stap1.GesprekGeprobeerd!);
                _alleenDat = false;
                break;
            // Waarom iemand niet is uitgenodigd, leest in de kamer alleen wie regisseert.
            case VulAan o:
                var waarom = o.WaaromNietUitgenodigd ?? o.WaaromNietBilateraal!;
                _mogen[waarom] = [.. _regisseurs];
                _noodzaak.Add(waarom);
                break;
            case Accepteer:
                if (!_wachtkamer || _regisseurs.Contains(wie))
                    _binnen.Add(wie);
                break;
            // Wie wacht, is er nog niet: ook niet met een nieuwe link (R01).
            case LaatToe o:
                _binnen.UnionWith(o.Deelnemers);
                break;
            case VernieuwToegang o:
                MoetWachten(o.Deelnemer);
                break;
            case BenoemRegisseur o:
                _regisseurs.Add(o.Deelnemer);
                // De noodzaak van ieder is er voor wie regisseert.
                foreach (var merk in _noodzaak)
                    _mogen[merk].Add(o.Deelnemer);
                break;
            case TrekVraagIn o:
                _toegestaan.Remove((o.Inbreng.Waarde, wie));
                break;
            case Splits o:
                _klein = [.. o.Leden];
                break;
            case VoegSamen:
                _klein = null;
                break;
            case Verwijder o:
                Vertrek(o.Deelnemer);
                break;
            case TrekJeTerug:
                Vertrek(wie);
                break;
        }
    }

    private void Vertrek(DeelnemerId wie)
    {
        _weg.Add(wie);
        if (!_binnen.Remove(wie) && _wachtkamer)
            _nooit.Add(wie);
        UitKring(wie);
        foreach (var (id, afspraak) in _afspraken.Where(a => a.Value.Wie == wie).ToList())
            _afspraken[id] = afspraak with { Wie = default };
        foreach (var sleutel in _toegestaan.Keys.Where(k => k.Aan == wie).ToList())
            _toegestaan.Remove(sleutel);
        foreach (
            var id in _navragen
                .Where(n => n.Value.Van == wie || n.Value.Aan == wie)
                .Select(n => n.Key)
                .ToList()
        )
            Vervalt(id);
        foreach (
            var id in _voorleggingen
                .Where(v => v.Value.Van == wie || v.Value.Aan == wie)
                .Select(v => v.Key)
                .ToList()
        )
            Verdwijnt(id);
    }

    // Wie weg is, vraagt en antwoordt niet meer: van wat openstond, leest ook de ander niets meer.
    private void Vervalt(Guid navraag)
    {
        _mogen[_navragen[navraag].Tekst] = [];
        _mogen[_navragen[navraag].Doel] = [];
        _navragen.Remove(navraag);
    }

    private void Wijs(Guid afspraak)
    {
        _afspraken[afspraak] = _afspraken[afspraak] with { Wie = default };
        foreach (
            var sleutel in _toegestaan
                .Where(t => t.Value.Afspraak == afspraak)
                .Select(t => t.Key)
                .ToList()
        )
            _toegestaan.Remove(sleutel);
    }

    private void Vergeet(string merk, Guid inbreng)
    {
        _mogen[merk] = [];
        foreach (var sleutel in _toegestaan.Keys.Where(k => k.Inbreng == inbreng).ToList())
            _toegestaan.Remove(sleutel);
    }

    private HashSet<DeelnemerId> Kring(DeelnemerId wie, Kringkeuze keuze) =>
        keuze.Breed
            ? [wie, .. _binnen.Where(d => _klein?.Contains(d) ?? true)]
            : [wie, .. keuze.Leden];

    /// <summary>What is wrong with <paramref name="wie"/> receiving <paramref name="tekst"/>; null when nothing.</summary>
    public string? Bezwaar(DeelnemerId wie, string tekst)
    {
        if (!_binnen.Contains(wie) && tekst != "[]")
            return "wie niet meedoet, ontvangt iets";
        var verboden = In(tekst).FirstOrDefault(merk => !_mogen[merk].Contains(wie));
        return verboden is null ? null : $"{verboden} is niet voor deze ontvanger";
    }
}
