using Casusoverleg.Domein.Regels;

namespace Casusoverleg.Domein;

/// <content>A spoedoverleg: what was left open when convening, and how far it has been completed (R63).</content>
public sealed partial record Overleg
{
    /// <summary>Since when nothing is missing; null while something is, and when it is no spoedoverleg.</summary>
    public DateTimeOffset? AangevuldOp { get; init; }

    /// <summary>The term passed while something was missing. Completing it afterwards does not undo that.</summary>
    public bool AanvullenTeLaat { get; init; }

    /// <summary>Until when what was left open can be completed in time.</summary>
    public DateTimeOffset AanvullenVoor => BelegdOp + Termijnen.AanvullenBinnen;

    // Wie erbij komt of vertrekt, maakt dat er meer of minder ontbreekt: daarom na elke gebeurtenis.
    private Overleg MetAanvulling(DateTimeOffset tijd)
    {
        if (Gegevens is not { Spoed: true })
            return this;
        var op = Spoedregels.Ontbreekt(this).IsEmpty
            ? AangevuldOp ?? tijd
            : null as DateTimeOffset?;
        return op == AangevuldOp ? this : this with { AangevuldOp = op };
    }

    private static Overleggegevens Aangevuld(Overleggegevens g, SpoedAangevuld e) =>
        g with
        {
            WaaromNietBilateraal = e.WaaromNietBilateraal ?? g.WaaromNietBilateraal,
            Convenant = e.Convenant ?? g.Convenant,
            ConvenantInhoud = e.ConvenantInhoud ?? g.ConvenantInhoud,
            GeenConvenant = e.GeenConvenant || g.GeenConvenant,
            BetrokkeneUitgenodigd = g.BetrokkeneUitgenodigd with
            {
                Reden = e.WaaromNietUitgenodigd ?? g.BetrokkeneUitgenodigd.Reden,
            },
        };
}
