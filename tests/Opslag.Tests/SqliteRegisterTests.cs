using Casusoverleg.Opslag.Sqlite;

namespace Casusoverleg.Opslag.Tests;

public sealed class SqliteRegisterTests : Registercontract
{
    private readonly Proefmap _map = new();
    private SqliteOpslag? _opslag;

    protected override IArchief Archief => _opslag!.Archief;

    protected override IAccountregister Accounts => _opslag!.Accounts;

    protected override IPasskeyregister Passkeys => _opslag!.Passkeyregister;

    protected override async Task<IToegangsregister> Open()
    {
        if (_opslag is { } vorige)
        {
            await vorige.DisposeAsync();
        }
        _opslag = await SqliteOpslag.Open(_map.Instellingen, TimeProvider.System);
        return _opslag.Register;
    }

    public override async Task DisposeAsync()
    {
        await _opslag!.DisposeAsync();
        _map.Dispose();
    }
}
