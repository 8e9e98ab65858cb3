namespace Casusoverleg.Domein;

/// <summary>How somebody who waits signed in: for the regisseur alone (R01).</summary>
internal sealed class AanmeldingDeel(DeelnemerId wie, GebeurtenisId? oorzaak) : Deel(oorzaak)
{
    protected override object? Wat => wie;

    private Bericht? _bericht;

    public override Bericht? Voor(Overleg nu, Deelnemer kijker) =>
        kijker.Regisseur
            ? _bericht ??= new DeelnemerBericht(Beelden.Van(nu.Deelnemer(wie)!, metNoodzaak: true))
            {
                Id = Oorzaak,
            }
            : null;
}
