namespace Casusoverleg.Domein.Tests;

/// <summary>An overleg in which two things were brought in and Groen has something to do: where taking along begins.</summary>
public abstract class Meeneemtafel
{
    private protected Proef Proef { get; } = new();
    protected InbrengId Zorg { get; }
    protected InbrengId Overlast { get; }
    protected AfspraakId Bezoek { get; }

    protected Meeneemtafel()
    {
        Zorg = Proef.BrengIn("verbrugge", Proef.Zorg());
        Overlast = Proef.BrengIn("pietersen", Proef.Gewoon());
        Bezoek = Proef.SpreekAf("groen");
    }

    private protected VraagMee Vraag(InbrengId inbreng, AfspraakId? afspraak = null) =>
        new(inbreng, afspraak ?? Bezoek, "de huisarts gericht vragen")
        {
            OpdrachtId = OpdrachtId.Nieuw(),
        };

    private protected StaMeeToe StaToe(InbrengId inbreng, string aan = "groen") =>
        new(inbreng, Proef[aan], Bezoek) { OpdrachtId = OpdrachtId.Nieuw() };
}
