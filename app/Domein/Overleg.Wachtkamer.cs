namespace Casusoverleg.Domein;

/// <content>Waiting until the regisseur admits (R01).</content>
public sealed partial record Overleg
{
    // De regisseur die bijeenriep en een tweede regisseur hoeven niet te wachten (R01).
    private bool MoetWachten(Deelnemer d) => Gegevens!.Wachtkamer && !d.Regisseur;

    private static Deelnemer Binnen(Deelnemer d) =>
        d with
        {
            Status = Deelnemerstatus.Geaccepteerd,
            DeedMee = true,
        };

    // Wie met een nieuwe link binnenkomt, kan een ander zijn: die laat de regisseur opnieuw binnen. Tot dan hoort die er niet bij, ook
    // niet bij de kleine kring: wie terugkomt, wordt daar opnieuw voor gekozen.
    private Overleg Vernieuwd(DeelnemerId wie, DateTimeOffset tijd)
    {
        var na = Met(
            wie,
            d =>
                d with
                {
                    NieuweToegangOp = tijd,
                    Aanmelding = null,
                    Status = d.DoetMee && MoetWachten(d) ? Deelnemerstatus.Wacht : d.Status,
                }
        );
        return na.Deelnemer(wie)!.Wacht ? na.UitKleineKring(wie) : na;
    }

    // Met minder dan twee mensen is er geen kleine kring meer (R36).
    private Overleg UitKleineKring(DeelnemerId wie)
    {
        var kring = KleineKring?.Remove(wie);
        return this with { KleineKring = kring is { Count: > 1 } ? kring : null };
    }
}
