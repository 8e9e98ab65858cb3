using System.Reflection;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Casusoverleg.Mutatie;

/// <summary>Runs all tests of one assembly for one mutant after another in this process, and says of each what failed first.</summary>
internal static class Proeflus
{
    /// <summary>Writes a line <c>NUMMER TEST</c> per mutant, without a test when it survived.</summary>
    /// <param name="alleen">The one test method to run; null: all.</param>
    public static int Draai(string proefmap, string lijst, string? alleen)
    {
        AssemblyLoadContext.Default.Resolving += (context, naam) =>
            Path.Combine(proefmap, naam.Name + ".dll") is var pad && File.Exists(pad)
                ? context.LoadFromAssemblyPath(pad)
                : null;
        var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(
            Path.Combine(proefmap, "Casusoverleg.Domein.Tests.dll")
        );
        var schakelaar = AssemblyLoadContext
            .Default.LoadFromAssemblyPath(Path.Combine(proefmap, "Casusoverleg.Domein.dll"))
            .GetType("Casusoverleg.Domein.Mutant")!
            .GetField("Nu")!;
        foreach (var nummer in lijst.Split(',').Select(int.Parse))
        {
            schakelaar.SetValue(null, nummer);
            Console.WriteLine($"{nummer} {Eerste(tests, alleen)}");
        }
        return 0;
    }

    private static string? Eerste(Assembly tests, string? alleen)
    {
        using var oor = new Oor();
        using var raamwerk = new XunitTestFramework(oor);
        using var speler = raamwerk.GetExecutor(tests.GetName());
        var opties = new Opties();
        if (alleen is null)
            speler.RunAll(oor, opties, opties);
        else
            speler.RunTests(Zoek(raamwerk, tests, alleen), oor, opties);
        oor.Klaar.Wait();
        return oor.Gefaald;
    }

    private static List<ITestCase> Zoek(ITestFramework raamwerk, Assembly tests, string methode)
    {
        using var vinder = raamwerk.GetDiscoverer(Reflector.Wrap(tests));
        using var gids = new Gids();
        vinder.Find(false, gids, new Opties());
        gids.Klaar.Wait();
        var gevonden = gids.Gevonden.FindAll(t => t.TestMethod.Method.Name == methode);
        return gevonden.Count > 0
            ? gevonden
            : throw new InvalidOperationException($"no test {methode}");
    }

    /// <summary>What xunit does by itself: nothing is asked of it.</summary>
    private sealed class Opties : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        // One after another: stopping at the first failure ends a parallel run with an exception.
        private readonly Dictionary<string, object?> _waarden = new(StringComparer.Ordinal)
        {
            ["xunit.execution.DisableParallelization"] = true,
        };

        public TValue GetValue<TValue>(string name) =>
            _waarden.TryGetValue(name, out var waarde) ? (TValue)waarde! : default!;

        public void SetValue<TValue>(string name, TValue value) => _waarden[name] = value;
    }

    /// <summary>Gathers which tests there are.</summary>
    private sealed class Gids : IMessageSink, IDisposable
    {
        public ManualResetEventSlim Klaar { get; } = new();
        public List<ITestCase> Gevonden { get; } = [];

        public bool OnMessage(IMessageSinkMessage bericht)
        {
            if (bericht is ITestCaseDiscoveryMessage test)
                Gevonden.Add(test.TestCase);
            if (bericht is IDiscoveryCompleteMessage)
                Klaar.Set();
            return true;
        }

        public void Dispose() => Klaar.Dispose();
    }

    /// <summary>Listens, and stops the run at the first failure.</summary>
    private sealed class Oor : IMessageSink, IDisposable
    {
        public ManualResetEventSlim Klaar { get; } = new();
        public string? Gefaald { get; private set; }

        public bool OnMessage(IMessageSinkMessage bericht)
        {
            if (bericht is ITestFailed fout)
                Gefaald ??=
                    $"{fout.TestClass.Class.Name.Split('.')[^1]}.{fout.TestMethod.Method.Name}";
            if (bericht is ITestAssemblyFinished)
                Klaar.Set();
            return Gefaald is null;
        }

        public void Dispose() => Klaar.Dispose();
    }
}
