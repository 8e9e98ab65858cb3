using System.Collections.Immutable;

namespace Casusoverleg.Domein.Tests;

/// <summary>What a spoedoverleg leaves open follows who takes part now (R63).</summary>
public sealed class SpoedLaterTests
{
    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R11")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Zolang_de_betrokkene_is_uitgenodigd_hoeft_niemand_te_zeggen_waarom_niet()
    {
        var proef = new Proef(Proef.Spoed);
        Nodig(proef, "ouder", Pet.Vertegenwoordiger);
        Assert.Contains(Regel.R11, Ontbreekt(proef));
        Nodig(proef, "zelf", Pet.Betrokkene);
        Assert.DoesNotContain(Regel.R11, Ontbreekt(proef));
        Assert.True(Uitnodiging.Voor(proef.Overleg, proef["groen"])!.BetrokkeneUitgenodigd.Ja);
        proef.Geweigerd(Regel.R63, "baak", Proef.Alles());
        proef.Gelukt("zelf", new WijsAf { OpdrachtId = OpdrachtId.Nieuw() });
        Assert.Contains(Regel.R11, Ontbreekt(proef));
        proef.Gelukt("baak", Proef.Alles());
        Assert.Empty(Ontbreekt(proef));
    }

    private static void Nodig(Proef proef, string naam, Pet pet)
    {
        var g = Proef.Belegging().Deelnemers.Single(d => d.Pet == Pet.Betrokkene) with
        {
            Id = null,
            Naam = naam,
            Pet = pet,
            Betrokkene = proef.Janssen.ToString(),
            Instemming =
                pet == Pet.Vertegenwoordiger
                    ? new(new DateOnly(2026, 3, 1), Toestemmingsvorm.Mondeling)
                    : null,
        };
        proef.Gelukt("baak", new NodigUit(g) { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Noem(naam, proef.Overleg.Deelnemers.Single(d => d.Naam == naam).Id);
    }

    [Fact]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R10")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_convenant_is_niemands_grondslag_van_wie_nog_meedoet()
    {
        var proef = new Proef(a =>
            Proef.Spoed(a) with
            {
                Deelnemers = Proef
                    .Spoed(a)
                    .Deelnemers.SetItem(
                        1,
                        Proef.Spoed(a).Deelnemers[1] with
                        {
                            Grondslag = "Samen aan zet",
                        }
                    ),
            }
        );
        var genoemd = Proef.Alles() with { GeenConvenant = false, Convenant = "Samen aan zet" };
        proef.Geweigerd(Regel.R10, "baak", genoemd);
        proef.Gelukt("verbrugge", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        proef.Gelukt("baak", genoemd with { OpdrachtId = OpdrachtId.Nieuw() });
    }

    private static ImmutableArray<Regel> Ontbreekt(Proef proef) =>
        Overlegregel.Voor(proef.Overleg, proef["groen"])!.Spoed!.Ontbreekt;
}
