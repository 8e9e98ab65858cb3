namespace Casusoverleg.Web;

/// <summary>Files of <c>config/</c> that travel inside the program.</summary>
internal static class Ingebed
{
    /// <summary>The text of an embedded file.</summary>
    /// <exception cref="InvalidOperationException">It was not embedded when building.</exception>
    public static string Tekst(string naam)
    {
        using var stroom =
            typeof(Ingebed).Assembly.GetManifestResourceStream(naam)
            ?? throw new InvalidOperationException($"{naam} ontbreekt in het programma");
        using var lezer = new StreamReader(stroom);
        return lezer.ReadToEnd();
    }
}
