using Casusoverleg.Domein;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>
/// One overleg in memory, with its one writer: takes everything that waits, decides it, has it made durable in one append, and only
/// then moves on, delivers and answers. What could not be stored has not happened (V05).
/// </summary>
internal sealed partial class Kamer
{
    private readonly Kamerdiensten diensten;
    private readonly Lock slot = new();
    private readonly TaskCompletionSource afgelopen = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private List<Werk> wachtend = [];
    private List<Werk> batch = [];
    private bool bezig;
    private bool gesloten;
    private readonly Zaal zaal;
    private Logboek log;
    private Overleg nu;

    private Kamer(Kamerdiensten diensten, OverlegId id, IReadOnlyList<Vastgelegd> eerder)
    {
        this.diensten = diensten;
        Id = id;
        log = new Logboek(eerder);
        nu = Overleg.Uit(id, eerder);
        zaal = new Zaal(diensten.Tijd, diensten.Instellingen.Kamer);
        LaatstGebruikt = diensten.Tijd.GetTimestamp();
    }

    /// <summary>Which overleg.</summary>
    public OverlegId Id { get; }

    /// <summary>Completes when the writer has stopped.</summary>
    public Task Afgelopen => afgelopen.Task;

    /// <summary>When it last had something to do, as a timestamp of the clock.</summary>
    public long LaatstGebruikt { get; private set; }

    /// <summary>Whether anybody is connected.</summary>
    public bool IsLeeg => zaal.IsLeeg;

    /// <summary>Rebuilds an overleg from the archive; null when it is unknown, or destroyed.</summary>
    public static async Task<Kamer?> LaadAsync(Kamerdiensten diensten, OverlegId id)
    {
        var eerder = await diensten.Archief.Lees(id);
        return eerder.Count == 0 ? null : new Kamer(diensten, id, eerder);
    }

    /// <summary>
    /// Hands over work; false when the writer has stopped and the overleg must be loaded anew. When nobody is at work, the caller's own
    /// thread begins: deciding is short, and a hop to another thread costs more.
    /// </summary>
    public bool Bied(Werk werk)
    {
        lock (slot)
        {
            if (gesloten)
                return false;
            wachtend.Add(werk);
            if (bezig)
                return true;
            bezig = true;
        }
        _ = DraaiAsync();
        return true;
    }

    /// <summary>Lets the writer finish what waits and stop.</summary>
    public void Sluit()
    {
        lock (slot)
        {
            gesloten = true;
            if (!bezig)
                afgelopen.TrySetResult();
        }
    }

    /// <summary>Stops when nobody is connected and nothing waits; false when there is something to do after all.</summary>
    public bool ProbeerRust()
    {
        lock (slot)
        {
            // Nobody at work, so nobody is coming in either: who comes later finds it closed and loads it anew.
            if (bezig || wachtend.Count > 0 || !zaal.IsLeeg)
                return false;
            gesloten = true;
            afgelopen.TrySetResult();
            return true;
        }
    }

    private async Task DraaiAsync()
    {
        while (Neem())
        {
            LaatstGebruikt = diensten.Tijd.GetTimestamp();
            var poging = new Poging(
                nu,
                log,
                diensten.Tijd.GetUtcNow(),
                diensten.Afschermer,
                diensten.Rolwacht
            );
            Rond(poging, Beslis(poging) ?? await BewaarAsync(poging));
            batch.Clear();
        }
    }

    private bool Neem()
    {
        lock (slot)
        {
            (batch, wachtend) = (wachtend, batch);
            if (batch.Count > 0)
                return true;
            bezig = false;
            if (gesloten)
                afgelopen.TrySetResult();
            return false;
        }
    }

    // A fault in a rule is a fault of ours: everybody who waited hears that nothing happened, and the writer lives on.
    private Antwoord? Beslis(Poging poging)
    {
        try
        {
            foreach (var werk in batch)
            {
                if (werk is Doewerk doe)
                    Beslis(poging, doe);
                else if (werk is Tijdwerk && Verstreken(poging.Stand) is { } gebeurtenis)
                    poging.Leg([gebeurtenis], null, null);
            }
            return null;
        }
        catch (Exception fout)
        {
            LogBeslisfout(diensten.Log, fout, Id);
            return Antwoord.NietBewaard;
        }
    }

    // What one person sends never costs another their answer: a fault that changed nothing is that command's alone.
    private void Beslis(Poging poging, Doewerk doe)
    {
        var voor = poging.Nieuw.Count;
        try
        {
            poging.Beslis(doe);
        }
        catch (Exception fout) when (poging.Nieuw.Count == voor)
        {
            LogBeslisfout(diensten.Log, fout, Id);
            doe.Antwoord = Antwoord.NietBewaard;
        }
    }

    private async Task<Antwoord?> BewaarAsync(Poging poging)
    {
        if (poging.Nieuw.Count == 0 && poging.Regels.Count == 0)
            return null;
        try
        {
            if (poging.Nieuw.Count == 0)
                await diensten.Archief.Verantwoord(Id, poging.Regels);
            else
                await diensten.Archief.VoegToe(Id, nu.Versie, poging.Nieuw, poging.Regels);
            return null;
        }
        catch (OverlegBevroren)
        {
            return Antwoord.Nee(Regel.V02, "Dit overleg is gesloten. Er kan niets meer bij.");
        }
        catch (Exception fout)
        {
            LogNietBewaard(diensten.Log, fout, Id);
            await HerlaadAsync();
            return Antwoord.NietBewaard;
        }
    }

    private void Rond(Poging poging, Antwoord? mislukt)
    {
        if (mislukt is null)
            Volg(poging);
        foreach (var werk in batch)
        {
            if (werk is Doewerk doe)
            {
                doe.Antwoord = mislukt ?? doe.Antwoord;
                doe.Meld();
            }
            else if (werk is Leeswerk lees)
            {
                Lees(lees);
            }
        }
        if (mislukt is null)
            Nasleep(poging.Nieuw);
    }

    // Whatever went wrong, the archive knows what is true.
    private async Task HerlaadAsync()
    {
        try
        {
            var eerder = await diensten.Archief.Lees(Id);
            if (eerder.Count == 0)
                return;
            var vorige = nu.Versie;
            log = new Logboek(eerder);
            nu = Overleg.Uit(Id, eerder);
            if (nu.Versie != vorige)
                zaal.Bezorg(nu, [.. eerder.Where(v => v.Nummer > vorige)]);
        }
        catch (Exception fout)
        {
            LogNietBewaard(diensten.Log, fout, Id);
        }
    }

    private void Volg(Poging poging)
    {
        if (poging.Nieuw.Count == 0)
            return;
        nu = poging.Stand;
        foreach (var vastgelegd in poging.Nieuw)
            log.Voeg(vastgelegd);
        try
        {
            zaal.Bezorg(nu, poging.Nieuw);
        }
        catch (Exception fout)
        {
            // It is durable, so it happened. Who may have missed it comes back with a cursor.
            LogBezorgfout(diensten.Log, fout, Id);
            zaal.SnijAllen(Wegreden.Storing);
        }
    }

    private void Lees(Leeswerk werk)
    {
        try
        {
            werk.Doe(nu);
        }
        catch (Exception fout)
        {
            werk.Faal(fout);
        }
    }

    // Sight that ended is cut before anything else happens; then the clock is set, and a close begins when it is time.
    private void Nasleep(List<Vastgelegd> nieuw)
    {
        // The most frequent event ends nobody's sight and moves no clock.
        if (nieuw.Count > 0 && nieuw.TrueForAll(static v => v.Gebeurtenis is InbrengGedaan))
            return;
        zaal.SnijVertrokkenen(nu);
        diensten.Klok.Zet(nu);
        foreach (var vastgelegd in nieuw)
            diensten.Uitnodigingen.Volg(Id, vastgelegd.Gebeurtenis);
        if (nu.IsVoorbij)
        {
            if (nieuw.Count > 0)
                diensten.Sluitlijst.Begin(Id);
        }
        else if (Verstreken(nu) is not null)
            Bied(new Tijdwerk());
    }

    private Gebeurtenis? Verstreken(Overleg stand) =>
        Domein.Tijd.Verstrijkt(stand, zaal.Aanwezig, diensten.Tijd.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "Beslissen mislukt in overleg {Overleg}")]
    private static partial void LogBeslisfout(ILogger log, Exception fout, OverlegId overleg);

    [LoggerMessage(Level = LogLevel.Error, Message = "Bezorgen mislukt in overleg {Overleg}")]
    private static partial void LogBezorgfout(ILogger log, Exception fout, OverlegId overleg);

    [LoggerMessage(Level = LogLevel.Error, Message = "Bewaren mislukt in overleg {Overleg}")]
    private static partial void LogNietBewaard(ILogger log, Exception fout, OverlegId overleg);
}
