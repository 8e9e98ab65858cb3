namespace Casusoverleg.Web.Tests.Steun;

/// <summary>A test that needs a program of the system; skipped, with the reason, on a machine that does not have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeitMetAttribute : FactAttribute
{
    /// <param name="programma">The name of the program; <c>tests/run.sh</c> installs what it can.</param>
    public FeitMetAttribute(string programma)
    {
        Programma = programma;
        if (Pad(programma) is null)
            Skip = $"{programma} is niet op deze machine";
    }

    /// <summary>The name of the program.</summary>
    public string Programma { get; }

    /// <summary>Where a program of the system is; null when it is not there.</summary>
    public static string? Pad(string programma) =>
        (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(map => Path.Combine(map, programma))
            .FirstOrDefault(File.Exists);
}
