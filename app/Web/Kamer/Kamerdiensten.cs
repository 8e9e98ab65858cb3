using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Kamer;

/// <summary>What every room uses.</summary>
internal sealed record Kamerdiensten(
    IArchief Archief,
    TimeProvider Tijd,
    Instellingen Instellingen,
    Klok Klok,
    Sluitlijst Sluitlijst,
    Uitnodigingen Uitnodigingen,
    Afschermer Afschermer,
    Rolwacht Rolwacht,
    ILogger<Kamer> Log
);
