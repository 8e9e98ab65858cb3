namespace Casusoverleg.Domein.Tests;

/// <content>Who waits at the door (R01).</content>
internal sealed partial class Orakel
{
    // Wie wegging terwijl de regisseur nog moest kijken wie het was: die houdt niets over (R01).
    private readonly HashSet<DeelnemerId> _nooit = [];

    // Ook uit de kleine kring: wie straks binnenkomt, kan een ander zijn en is daar niet voor gekozen (R36).
    private void MoetWachten(DeelnemerId wie)
    {
        if (!_wachtkamer || _regisseurs.Contains(wie))
            return;
        _binnen.Remove(wie);
        UitKring(wie);
    }

    private void UitKring(DeelnemerId wie)
    {
        _klein?.Remove(wie);
        if (_klein?.Count < 2)
            _klein = null;
    }

    private bool EigenLeeg(DeelnemerId wie) =>
        EigenDeel.Voor(proef.Overleg, wie) is { Inbrengen.IsEmpty: true, Toegestaan.IsEmpty: true };
}
