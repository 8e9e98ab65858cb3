using System.Reflection;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>The real register, until it breaks in a way that nothing in the program expects.</summary>
public class Breuk : DispatchProxy
{
    /// <summary>Stands in what it throws: nobody outside may read it.</summary>
    public const string Kanarie = "kanarievanbinnen";

    private IToegangsregister _echt = null!;

    /// <summary>Whether every call throws.</summary>
    public bool Stuk { get; set; }

    /// <summary>Puts it before the real register.</summary>
    public static (IToegangsregister Register, Breuk Breuk) Om(IToegangsregister echt)
    {
        var ding = Create<IToegangsregister, Breuk>();
        var breuk = (Breuk)(object)ding;
        breuk._echt = echt;
        return (ding, breuk);
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Stuk ? throw new InvalidOperationException(Kanarie) : targetMethod!.Invoke(_echt, args);
}
