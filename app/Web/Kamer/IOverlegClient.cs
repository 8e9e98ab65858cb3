using Casusoverleg.Domein;

namespace Casusoverleg.Web.Kamer;

/// <summary>What the server calls on a client. The calls are written by <see cref="Draadtaal"/>, once for all who see the same.</summary>
public interface IOverlegClient
{
    /// <summary>Something happened that this person may know; replaces what was known of the same thing.</summary>
    Task Ontvang(Bericht bericht);

    /// <summary>This connection is about to be cut, and why.</summary>
    Task Weg(Wegreden reden);
}
