namespace Casusoverleg.Mutatie;

/// <summary>One named way to break what a person may see; the property test must find it by itself.</summary>
/// <param name="Naam">What then goes wrong.</param>
/// <param name="Regel">The rule that is broken.</param>
/// <param name="Bestand">The source, below app/Domein.</param>
/// <param name="Van">The code as it stands there, once.</param>
/// <param name="Naar">The same with the break; <c>STUK</c> is true when it is switched on.</param>
internal sealed record Zichtbreuk(
    string Naam,
    string Regel,
    string Bestand,
    string Van,
    string Naar
)
{
    private const string Schakelaar = "global::Casusoverleg.Domein.Mutant.Is";

    public static IReadOnlyList<Zichtbreuk> Alle { get; } =
    [
        new(
            "everybody sees every inbreng",
            "R35",
            "Delen.cs",
            "if (!inbreng.Kring.Contains(kijker.Id))",
            "if (!inbreng.Kring.Contains(kijker.Id) && !STUK)"
        ),
        new(
            "everybody sees every afspraak",
            "R70",
            "Delen.cs",
            "return afspraak.Kring.Contains(kijker.Id)",
            "return (afspraak.Kring.Contains(kijker.Id) || STUK)"
        ),
        new(
            "everybody sees what is asked to take along",
            "R42",
            "Delen.cs",
            "return kijker.Id == vraag.Van || kijker.Id == vraag.Aan",
            "return (kijker.Id == vraag.Van || kijker.Id == vraag.Aan || STUK)"
        ),
        new(
            "everybody sees a question to one person",
            "R78",
            "Delen.cs",
            "return kijker.Id == navraag.Van || kijker.Id == navraag.Aan",
            "return (kijker.Id == navraag.Van || kijker.Id == navraag.Aan || STUK)"
        ),
        new(
            "everybody sees every consent",
            "R35",
            "Delen.cs",
            "return t.MagZien(kijker)\n",
            "return (t.MagZien(kijker) || STUK)\n"
        ),
        new(
            "everybody sees why each is needed",
            "R02",
            "Delen.cs",
            "return kijker.Regisseur || kijker.Id == wie",
            "return (kijker.Regisseur || kijker.Id == wie || STUK)"
        ),
        new(
            "everybody sees the form of the regisseur",
            "R70",
            "Delen.cs",
            "        kijker.Regisseur\n            ? _regie",
            "        (kijker.Regisseur || STUK)\n            ? _regie"
        ),
        new(
            "everybody sees what was typed for one person",
            "R78",
            "Voorleggen.cs",
            "return kijker.Id == v.Van || kijker.Id == v.Aan",
            "return (kijker.Id == v.Van || kijker.Id == v.Aan || STUK)"
        ),
        new(
            "who was removed, declined or still waits goes on seeing",
            "R09",
            "Zicht.cs",
            "is not { DoetMee: true } kijker)",
            "is not { } kijker || !(kijker.DoetMee || STUK))"
        ),
    ];

    /// <summary>Puts the breaks of one source behind switches.</summary>
    /// <exception cref="InvalidOperationException">The code to break does not stand there once.</exception>
    public static (IReadOnlyList<Mutant> Mutanten, string Tekst) Doe(
        string bestand,
        string tekst,
        int vanaf
    )
    {
        List<Mutant> mutanten = [];
        tekst = tekst.ReplaceLineEndings("\n");
        foreach (var breuk in Alle.Where(b => b.Bestand == bestand))
        {
            if (tekst.Split(breuk.Van).Length != 2)
                throw new InvalidOperationException(
                    $"{bestand}: not there once, so adapt the break: {breuk.Van}"
                );
            var nummer = vanaf + mutanten.Count;
            tekst = tekst.Replace(
                breuk.Van,
                breuk.Naar.Replace("STUK", $"{Schakelaar}({nummer})", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
            mutanten.Add(new(nummer, [breuk.Regel], bestand, "", breuk.Naam));
        }
        return (mutanten, tekst);
    }
}
