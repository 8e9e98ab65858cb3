using Casusoverleg.Mutatie;

return args switch
{
    ["lus", var proefmap, var lijst] => Proeflus.Draai(proefmap, lijst),
    ["--help" or "-h", ..] => Gebruik(),
    _ => await Ronde.Draai(Keuzes.Lees(args)),
};

static int Gebruik()
{
    Console.WriteLine(
        "Usage: dotnet run --project tests/Mutatie -- [--alleen WORD,WORD] [--web] [--uit FILE]\n"
            + "  --alleen  only mutants whose place or rule contains a WORD\n"
            + "  --web     try what survives also on tests/Web.Tests (must be built; slow)\n"
            + "  --uit     write every mutant with what killed it to FILE"
    );
    return 0;
}
