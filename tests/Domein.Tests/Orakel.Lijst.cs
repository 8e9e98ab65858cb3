namespace Casusoverleg.Domein.Tests;

/// <content>What was allowed to be taken along, and what somebody does take along after the close (R38–R41).</content>
internal sealed partial class Orakel
{
    /// <summary>What is wrong with the list of <paramref name="naam"/>; null when nothing.</summary>
    public string? BezwaarLijst(string naam, Meeneemlijst lijst)
    {
        var wie = proef[naam];
        // Wie nog wacht bij het sluiten, krijgt niet meer dan wie werd verwijderd: het eigen deel.
        if (!_binnen.Contains(wie) && !(lijst.Mee.IsEmpty && lijst.Afspraken.IsEmpty))
            return "wie er niet is, neemt iets mee";
        if (_nooit.Contains(wie))
            return lijst.ZelfGedeeld.IsEmpty && EigenLeeg(wie)
                ? null
                : "wie wachtend wegging, leest wat van die plek is";
        if (naam == "daal" && !lijst.Mee.IsEmpty)
            return "een deskundige neemt iets mee";
        var mee = _toegestaan
            .Where(t => t.Key.Aan == wie && _binnen.Contains(wie))
            .Select(t => t.Value.Merk)
            .Order()
            .ToList();
        if (!lijst.Mee.Select(m => m.Tekst).Order().SequenceEqual(mee))
            return "op de lijst staat iets anders dan is toegestaan";
        var eigen = _inbrengen.Values.Where(i => i.Van == wie).Select(i => i.Merk).ToHashSet();
        if (naam != "daal" && !lijst.ZelfGedeeld.Select(z => z.Tekst!).ToHashSet().SetEquals(eigen))
            return "de eigen inbreng staat er niet precies op";
        var doet = _afspraken
            .Values.Where(a => a.Wie == wie && _binnen.Contains(wie))
            .Select(a => a.Merk)
            .ToHashSet();
        if (!lijst.Afspraken.Select(a => a.Actie).ToHashSet().SetEquals(doet))
            return "de eigen afspraken kloppen niet";
        return _regisseurs.Contains(wie) || lijst.Regieoverzicht.IsEmpty
            ? null
            : "een ander dan de regisseur heeft het regieoverzicht";
    }

    private void StaToe(DeelnemerId wie, StaMeeToe o)
    {
        var merk = o.Meeneemversie ?? _inbrengen[o.Inbreng.Waarde].Merk;
        if (o.Meeneemversie is not null)
            _mogen[merk] = [wie, o.Aan];
        if (o.Doel is not null)
            _mogen[o.Doel] = [wie, o.Aan];
        _toegestaan[(o.Inbreng.Waarde, o.Aan)] = (merk, o.Doel ?? "", o.Afspraak.Waarde);
    }
}
