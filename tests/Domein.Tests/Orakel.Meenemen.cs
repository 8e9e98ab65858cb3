namespace Casusoverleg.Domein.Tests;

/// <content>What was allowed to be taken along (R39).</content>
internal sealed partial class Orakel
{
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
