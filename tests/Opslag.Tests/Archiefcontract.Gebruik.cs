using Casusoverleg.Domein;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <content>What happens to an item after close goes with it (R47, R48).</content>
public abstract partial class Archiefcontract
{
    private static readonly Meldingstand Stil = new(Jansen, false, false);

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task Wat_over_een_onderdeel_is_gevraagd_blijft_bij_dat_onderdeel_en_verdwijnt_ermee()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        var (een, twee) = (lijst.Items[0].Id, lijst.Items[1].Id);
        Assert.True(
            await Archief.VoegGebruikToe(_overleg, Baak, een, 0, Inhoud(1), Stil, [Regel("x")])
        );
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, een, 1, Inhoud(2), Stil, []));
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, twee, 0, Inhoud(3), Stil, []));
        await OpenOpnieuw();
        Assert.Equal(
            [Inhoud(1), Inhoud(2)],
            (await Archief.LeesGebruik(_overleg, Baak))
                .Where(r => r.Item == een)
                .Select(r => r.Inhoud.ToArray())
        );
        Assert.Empty(await Archief.LeesGebruik(_overleg, Jansen));
        Assert.True(await Archief.VernietigItem(_overleg, Baak, een, Nu, []));
        Assert.Equal(twee, Assert.Single(await Archief.LeesGebruik(_overleg, Baak)).Item);
        Assert.True(await Archief.VernietigLijst(_overleg, Baak, Nu, []));
        Assert.Empty(await Archief.LeesGebruik(_overleg, Baak));
        Assert.True((await Archief.Verifieer()).Klopt);
    }

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Proef", "valt aan")]
    public async Task Een_stap_die_te_laat_komt_of_nergens_bij_hoort_laat_niets_na()
    {
        var lijst = Lijst(Baak);
        await Sluit(lijst);
        var item = lijst.Items[0].Id;
        Assert.True(await Archief.VoegGebruikToe(_overleg, Baak, item, 0, Inhoud(1), Stil, []));
        var voor = (await Archief.LeesVerantwoording(_overleg)).Count;
        Assert.False(
            await Archief.VoegGebruikToe(_overleg, Baak, item, 0, Inhoud(2), Stil, [Regel()])
        );
        Assert.False(
            await Archief.VoegGebruikToe(_overleg, Jansen, item, 1, Inhoud(2), Stil, [Regel()])
        );
        Assert.False(
            await Archief.VoegGebruikToe(
                _overleg,
                Baak,
                Guid.NewGuid(),
                0,
                Inhoud(2),
                Stil,
                [Regel()]
            )
        );
        Assert.Single(await Archief.LeesGebruik(_overleg, Baak));
        Assert.Equal(voor, (await Archief.LeesVerantwoording(_overleg)).Count);
    }

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "houdt")]
    public async Task Wie_iets_wordt_gevraagd_weet_van_wie_tot_het_antwoord_of_tot_een_van_beide_lijsten_weg_is()
    {
        var (houder, inbrenger) = (Lijst(Baak), Lijst(Jansen));
        var persoon = PersoonId.Nieuw();
        await Register.VoegDeelnameToe(persoon, _overleg, Jansen);
        await Sluit(houder, inbrenger);
        var (een, twee) = (houder.Items[0].Id, houder.Items[1].Id);
        await Zet(een, 0, vraag: true);
        await OpenOpnieuw();
        var melding = Assert.Single(await Archief.Meldingen(persoon));
        Assert.Equal(new(_overleg, Jansen, Baak, Vraag: true, Verplicht: false), melding);
        Assert.Empty(await Archief.Meldingen(PersoonId.Nieuw()));
        await Zet(een, 1);
        Assert.Empty(await Archief.Meldingen(persoon));
        // Of two items of one list: one announcement.
        await Zet(een, 2, vraag: true);
        await Zet(twee, 0, verplicht: true);
        Assert.True(
            Assert.Single(await Archief.Meldingen(persoon)) is { Vraag: true, Verplicht: true }
        );
        await Archief.VernietigItem(_overleg, Baak, een, Nu, []);
        Assert.False(Assert.Single(await Archief.Meldingen(persoon)).Vraag);
        await Archief.VernietigLijst(_overleg, Baak, Nu, []);
        Assert.Empty(await Archief.Meldingen(persoon));
    }

    [Fact]
    [Trait("Regel", "R47")]
    [Trait("Regel", "R48")]
    [Trait("Proef", "valt aan")]
    public async Task Wie_de_eigen_lijst_niet_meer_heeft_wordt_niets_meer_gemeld_en_er_blijft_niets_van_staan()
    {
        var persoon = PersoonId.Nieuw();
        await Register.VoegDeelnameToe(persoon, _overleg, Jansen);
        var houder = Lijst(Baak);
        await Sluit(houder, Lijst(Jansen));
        await Zet(houder.Items[0].Id, 0, vraag: true);
        await Archief.VernietigLijst(_overleg, Jansen, Nu, []);
        await Zet(houder.Items[0].Id, 1, verplicht: true);
        await Zet(houder.Items[1].Id, 0, vraag: true);
        Assert.Empty(await Archief.Meldingen(persoon));
        Assert.Equal(3, (await Archief.LeesGebruik(_overleg, Baak)).Count);
    }

    private async Task Zet(Guid item, int nummer, bool vraag = false, bool verplicht = false) =>
        Assert.True(
            await Archief.VoegGebruikToe(
                _overleg,
                Baak,
                item,
                nummer,
                Inhoud(nummer),
                new(Jansen, vraag, verplicht),
                []
            )
        );
}
