using System.Reflection;
using Casusoverleg.Opslag;
using Persoon = Casusoverleg.Opslag.Persoon;

namespace Casusoverleg.Web.Tests.Steun;

/// <summary>Passes every call to the real register on, and holds what the first reading of the accounts gave until it is let go.</summary>
public class Rem : DispatchProxy
{
    private readonly TaskCompletionSource _los = new();
    private IAccountregister _echt = null!;

    /// <summary>How often the accounts were read, or are being read.</summary>
    public int Gelezen { get; private set; }

    /// <summary>Puts it before the real register.</summary>
    public static (IAccountregister Register, Rem Rem) Om(IAccountregister echt)
    {
        var ding = Create<IAccountregister, Rem>();
        var rem = (Rem)(object)ding;
        rem._echt = echt;
        return (ding, rem);
    }

    /// <summary>The first reading goes on.</summary>
    public void Los() => _los.SetResult();

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var uitkomst = targetMethod!.Invoke(_echt, args);
        return targetMethod.Name == nameof(IAccountregister.Accounts) && ++Gelezen == 1
            ? HoudAsync((Task<IReadOnlyList<Persoon>>)uitkomst!)
            : uitkomst;
    }

    private async Task<IReadOnlyList<Persoon>> HoudAsync(Task<IReadOnlyList<Persoon>> gelezen)
    {
        var wat = await gelezen;
        await _los.Task;
        return wat;
    }
}
