using System.Text;
using Casusoverleg.Domein;

namespace Casusoverleg.Opslag.Kluis;

/// <summary>
/// The list of destroyed keys, one line each, only ever added to: kind, overleg, deelnemer, slot (dashes where there is none).
/// Keep a copy elsewhere: replayed after a restore it makes the destroyed die again.
/// </summary>
internal sealed class Vernietigdenlijst
{
    private readonly string _pad;
    private readonly HashSet<Sleutelplaats> _plaatsen = [];
    private readonly HashSet<(Sleutelplaats Plaats, Guid Vak)> _vakken = [];

    public Vernietigdenlijst(string pad)
    {
        _pad = pad;
        if (!File.Exists(pad))
        {
            return;
        }
        var tekst = File.ReadAllText(pad, Encoding.ASCII);
        // A last line without an end was cut off by a crash: its destruction was never reported as done.
        foreach (
            var regel in tekst[..(tekst.LastIndexOf('\n') + 1)]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            Onthoud(regel);
        }
        if (tekst.Length > 0 && !tekst.EndsWith('\n'))
        {
            Bestandswerk.VoegToe(pad, "\n"u8);
        }
    }

    /// <summary>Single keys, of places that were not destroyed as a whole.</summary>
    public IEnumerable<(Sleutelplaats Plaats, Guid Vak)> Vakken =>
        _vakken.Where(v => !_plaatsen.Contains(v.Plaats));

    public bool Bevat(Sleutelplaats plaats) => _plaatsen.Contains(plaats);

    public void VoegToe(Sleutelplaats plaats, Guid? vak)
    {
        if (vak is { } een ? _vakken.Contains((plaats, een)) : _plaatsen.Contains(plaats))
        {
            return;
        }
        var regel =
            $"{(int)plaats.Soort} {plaats.Overleg} {plaats.Voor?.ToString() ?? "-"} {vak?.ToString("N") ?? "-"}\n";
        Bestandswerk.VoegToe(_pad, Encoding.ASCII.GetBytes(regel));
        Voeg(plaats, vak);
    }

    private void Onthoud(string regel)
    {
        var delen = regel.Split(' ');
        if (
            delen.Length != 4
            || !int.TryParse(delen[0], out var soort)
            || !Guid.TryParseExact(delen[1], "N", out var overleg)
            || !IsIdOfStreepje(delen[2], out var wie)
            || !IsIdOfStreepje(delen[3], out var vak)
        )
        {
            return;
        }
        DeelnemerId? voor = wie is { } deelnemer ? new DeelnemerId(deelnemer) : null;
        Voeg(new Sleutelplaats((Sleutelsoort)soort, new OverlegId(overleg), voor), vak);
    }

    // Half an id is no dash: read as one, a line that was cut off would destroy a whole list instead of one item.
    private static bool IsIdOfStreepje(string tekst, out Guid? id)
    {
        id = Guid.TryParseExact(tekst, "N", out var gelezen) ? gelezen : null;
        return id is not null || tekst == "-";
    }

    private void Voeg(Sleutelplaats plaats, Guid? vak)
    {
        if (vak is { } een)
        {
            _vakken.Add((plaats, een));
            return;
        }
        _plaatsen.Add(plaats);
    }
}
