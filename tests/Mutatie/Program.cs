using Casusoverleg.Mutatie;

return args switch
{
    ["lus", var proefmap, var lijst, .. var alleen] => Proeflus.Draai(
        proefmap,
        lijst,
        alleen.FirstOrDefault()
    ),
    ["--help" or "-h", ..] => Gebruik(),
    _ => await Ronde.Draai(Keuzes.Lees(args)),
};

static int Gebruik()
{
    Console.WriteLine(
        "Usage: dotnet run --project tests/Mutatie -- [--alleen WORD,WORD] [--web] [--uit FILE] [--zicht]\n"
            + "  --alleen  only mutants whose place or rule contains a WORD\n"
            + "  --web     try what survives also on tests/Web.Tests (must be built; slow)\n"
            + "  --uit     write every mutant with what killed it to FILE\n"
            + "  --zicht   break Zicht in named ways instead, and run the property test alone: it must fail for each"
    );
    return 0;
}
