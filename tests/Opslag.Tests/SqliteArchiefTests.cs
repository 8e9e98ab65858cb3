using Casusoverleg.Opslag.Sqlite;

namespace Casusoverleg.Opslag.Tests;

public sealed class SqliteArchiefTests : Archiefcontract
{
    private readonly Proefmap _map = new();
    private SqliteOpslag? _opslag;

    protected override IToegangsregister Register => _opslag!.Register;

    protected override async Task<IArchief> Open()
    {
        if (_opslag is { } vorige)
        {
            await vorige.DisposeAsync();
        }
        _opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        return _opslag.Archief;
    }

    public override async Task DisposeAsync()
    {
        await _opslag!.DisposeAsync();
        _map.Dispose();
    }
}
