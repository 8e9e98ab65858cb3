namespace Casusoverleg.Domein.Tests;

/// <content>What was typed for somebody: two read it, and nobody once it is gone (besluit 21).</content>
internal sealed partial class Orakel
{
    private readonly Dictionary<
        Guid,
        (string Tekst, DeelnemerId Van, DeelnemerId Aan)
    > _voorleggingen = [];

    private void Verdwijnt(Guid voorlegging)
    {
        _mogen[_voorleggingen[voorlegging].Tekst] = [];
        _voorleggingen.Remove(voorlegging);
    }
}
