using Casusoverleg.Web;

return await Opdrachtregel.VoerUitAsync(args);

/// <summary>Entry point, named so that tests can host it.</summary>
public partial class Program;
