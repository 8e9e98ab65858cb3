namespace Casusoverleg.Domein.Tests;

/// <summary>The register of consents: how long one counts, who knows what rests on it, and withdrawing it while it goes on (R21, R32, R34).</summary>
public sealed class ToestemmingsregisterTests
{
    private readonly Proef _proef = new();

    [Fact]
    [Trait("Regel", "R21")]
    [Trait("Regel", "R32")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Een_toestemming_telt_tot_en_met_haar_laatste_dag()
    {
        var vandaag = new DateOnly(2026, 3, 2);
        _proef.Geweigerd(
            Regel.R32,
            "daal",
            _proef.Toestemming("groen") with
            {
                Tot = new(2026, 3, 1),
            }
        );
        var id = Leg("daal", _proef.Toestemming("groen") with { Tot = vandaag });
        var op = Op(id, "groen");
        var inbreng = _proef.BrengIn("daal", op);
        var afspraak = _proef.SpreekAf("groen");
        Vraag("groen", inbreng, afspraak);

        // 3 maart in Amsterdam: de laatste dag is voorbij, en het overleg gaat nog door.
        _proef.Nu = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);
        _proef.Geweigerd(Regel.R21, "daal", op);
        _proef.Geweigerd(
            Regel.R21,
            "daal",
            new Corrigeer(inbreng, "anders") { OpdrachtId = OpdrachtId.Nieuw() }
        );
        _proef.Geweigerd(
            Regel.R21,
            "daal",
            new StaMeeToe(inbreng, _proef["groen"], afspraak) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        Assert.Empty(_proef.Lijst("groen").Mee);
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Proef", "houdt")]
    public void Intrekken_onderweg_laat_de_vraag_die_erop_rust_vervallen_en_laat_staan_wat_is_gedeeld()
    {
        var op = _proef.OpToestemming("groen");
        var inbreng = _proef.BrengIn("daal", op);
        var los = _proef.BrengIn("pietersen", _proef.Gewoon());
        var afspraak = _proef.SpreekAf("groen");
        Vraag("groen", inbreng, afspraak);
        Vraag("groen", los, afspraak);
        _proef.Gelukt("baak", new Sluit { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Gelukt("janssen", Trek(op.Toestemming!.Value));
        Assert.Equal(
            Vraagstand.Vervallen,
            _proef.Overleg.Vragen[new(inbreng, _proef["groen"])].Stand
        );
        Assert.Equal(Vraagstand.Open, _proef.Overleg.Vragen[new(los, _proef["groen"])].Stand);
        Assert.Contains(inbreng.ToString(), _proef.Ziet("groen"), StringComparison.Ordinal);
        Assert.Equal(_proef.Nu, _proef.Overleg.Toestemmingen[op.Toestemming.Value].IngetrokkenOp);
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Regel", "R35")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Waarop_een_inbreng_rust_weet_alleen_wie_de_toestemming_mag_kennen()
    {
        _proef.Gelukt(
            "baak",
            new Splits(_proef.Mensen("daal", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var op = _proef.OpToestemming("groen");
        var inbreng = _proef.BrengIn("daal", op);
        _proef.Gelukt("daal", new VoegSamen { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Gelukt(
            "daal",
            new DeelOokMet(inbreng, _proef.Mensen("janssen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var id = op.Toestemming!.Value.ToString();
        Assert.Contains(id, _proef.Ziet("daal"), StringComparison.Ordinal);
        Assert.Contains(id, _proef.Ziet("groen"), StringComparison.Ordinal);
        // De betrokkene ziet de inbreng, maar wat in een kleine kring is vastgelegd, blijft daarbinnen.
        Assert.Contains(inbreng.ToString(), _proef.Ziet("janssen"), StringComparison.Ordinal);
        Assert.DoesNotContain(id, _proef.Ziet("janssen"), StringComparison.Ordinal);
        Assert.DoesNotContain(id, _proef.Ziet("pietersen"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Proef", "valt aan")]
    public void Wat_je_niet_mag_zien_kun_je_niet_intrekken()
    {
        _proef.Gelukt(
            "baak",
            new Splits(_proef.Mensen("daal", "groen")) { OpdrachtId = OpdrachtId.Nieuw() }
        );
        var id = Leg("daal", _proef.Toestemming("groen"));
        var verborgen = _proef.Geweigerd(Regel.R34, "janssen", Trek(id));
        Assert.Equal(
            _proef.Geweigerd(Regel.R34, "janssen", Trek(ToestemmingId.Nieuw())),
            verborgen
        );
    }

    [Fact]
    [Trait("Regel", "R34")]
    [Trait("Proef", "houdt")]
    [Trait("Proef", "valt aan")]
    public void Is_wie_haar_vastlegde_weg_dan_noteert_wie_haar_kreeg_dat_zij_is_ingetrokken()
    {
        var id = Leg("verbrugge", _proef.Toestemming("groen"));
        _proef.Geweigerd(Regel.R34, "groen", Trek(id));
        _proef.Gelukt("verbrugge", new TrekJeTerug { OpdrachtId = OpdrachtId.Nieuw() });
        _proef.Geweigerd(Regel.R34, "pietersen", Trek(id));
        _proef.Gelukt("groen", Trek(id));
        Assert.True(_proef.Overleg.Toestemmingen[id].Ingetrokken);
    }

    [Fact]
    [Trait("Regel", "R17")]
    [Trait("Proef", "houdt")]
    public void Het_scherm_weet_per_soort_wie_toestemming_geeft()
    {
        var proef = new Proef(b =>
            b with
            {
                Betrokkenen =
                [
                    new BelegdeBetrokkene(
                        "j",
                        "de jongere",
                        13,
                        Gezag: ["moeder", "vader"],
                        Gehoord: new Gehoord(true, null, new DateOnly(2026, 2, 20), "baak")
                    ),
                ],
            }
        );
        var bericht = Zicht.Stand(proef.Overleg, proef["groen"]).OfType<OverlegBericht>().Single();
        var beslist = bericht
            .Overleg.Betrokkenen[0]
            .Beslist.Where(w => w.Wet is null)
            .ToDictionary(w => w.Soort, w => w.Namen.ToArray());
        Assert.Equal([proef.Janssen.ToString()], beslist[Toestemmingsoort.DoorbrekenGeheim]);
        Assert.Equal(["moeder", "vader"], beslist[Toestemmingsoort.Verwerking]);
    }

    private static TrekToestemmingIn Trek(ToestemmingId id) =>
        new(id) { OpdrachtId = OpdrachtId.Nieuw() };

    private ToestemmingId Leg(string wie, LegToestemmingVast o) =>
        ToestemmingId.Van(Guid.ParseExact(_proef.Gelukt(wie, o), "N"));

    private BrengIn Op(ToestemmingId id, string aan) =>
        _proef.OpToestemming(aan) with
        {
            Toestemming = id,
        };

    private void Vraag(string wie, InbrengId inbreng, AfspraakId afspraak) =>
        _proef.Gelukt(
            wie,
            new VraagMee(inbreng, afspraak, "het bezoek voorbereiden")
            {
                OpdrachtId = OpdrachtId.Nieuw(),
            }
        );
}
