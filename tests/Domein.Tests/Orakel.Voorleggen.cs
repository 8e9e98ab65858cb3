namespace Casusoverleg.Domein.Tests;

/// <content>What was typed for somebody: two read it, and nobody once it is gone (besluit 21).</content>
internal sealed partial class Orakel
{
    private readonly Dictionary<
        Guid,
        (string Tekst, DeelnemerId Van, DeelnemerId Aan)
    > _voorleggingen = [];

    // By who stands at the table in the game, not by the rules under test.
    private void MagVoorgelegd(DeelnemerId van, LegVoor o)
    {
        Assert.DoesNotContain(
            _voorleggingen.Values,
            v => v.Van == van && v.Aan == o.Aan && _mogen[v.Tekst].Count > 0
        );
        var ander = proef.Overleg.Deelnemer(o.Aan)!;
        if (ander.StaatVoor(o.Over))
            return;
        // Ook wat over niemand heet te gaan: de tekst kan anders zeggen.
        Assert.NotNull(o.Categorie);
        Assert.False(
            o.Over is not null
                && ander.Pet is Pet.Betrokkene or Pet.Vertegenwoordiger or Pet.Handhaving
        );
        if (ander.Soort == Organisatiesoort.Woningcorporatie)
            Assert.Equal(Categorie.Gewoon, o.Categorie);
        if (o.Categorie == Categorie.Gezondheid && o.Niveau == Niveau.Inhoudelijk)
            Assert.True(ander.Big);
    }

    private void Verdwijnt(Guid voorlegging)
    {
        _mogen[_voorleggingen[voorlegging].Tekst] = [];
        _voorleggingen.Remove(voorlegging);
    }
}
