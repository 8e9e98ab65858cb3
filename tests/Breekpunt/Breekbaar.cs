using System.Diagnostics;
using System.Reflection;

namespace Casusoverleg.Breekpunt;

/// <summary>Passes every call on, and ends the process (SIGKILL) just before or just after one of them.</summary>
public class Breekbaar<T> : DispatchProxy
    where T : class
{
    private T echt = null!;
    private string moment = "";

    /// <summary>Wraps <paramref name="echt"/>.</summary>
    /// <param name="moment"><c>voor-METHOD</c> or <c>na-METHOD</c>; the method returns a task.</param>
    public static T Om(T echt, string moment)
    {
        var ding = Create<T, Breekbaar<T>>();
        var schil = (Breekbaar<T>)(object)ding;
        (schil.echt, schil.moment) = (echt, moment);
        return ding;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (moment == "voor-" + targetMethod!.Name)
        {
            Sterf();
        }
        var uitkomst = targetMethod.Invoke(
            echt,
            BindingFlags.DoNotWrapExceptions,
            null,
            args,
            null
        );
        return moment == "na-" + targetMethod.Name ? Daarna((Task)uitkomst!) : uitkomst;
    }

    private static async Task Daarna(Task stap)
    {
        await stap;
        Sterf();
    }

    private static void Sterf()
    {
        using var ik = Process.GetCurrentProcess();
        ik.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}

/// <summary>Wrapping what the server registered.</summary>
internal static class Omhulsel
{
    /// <summary>Replaces the one registration of <typeparamref name="T"/> by a wrapped one.</summary>
    public static void Omhul<T>(this IServiceCollection diensten, Func<T, T> om)
        where T : class
    {
        var oud = diensten.Single(d => d.ServiceType == typeof(T));
        diensten.Remove(oud);
        diensten.AddSingleton(d =>
            om((T)(oud.ImplementationInstance ?? oud.ImplementationFactory!(d)))
        );
    }
}
