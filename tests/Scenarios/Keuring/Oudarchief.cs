namespace Casusoverleg.Scenarios.Keuring;

/// <summary>Reads a copy of the data folder the way the product itself would.</summary>
internal static class Oudarchief
{
    /// <summary>How many events of one overleg can be read from a copy with the given keys.</summary>
    public static Task<int> Lees(
        string datamap,
        string sleutelmap,
        string installatiesleutel,
        string overlegId
    ) => throw new NotSupportedException();
}
