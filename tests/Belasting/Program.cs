using Casusoverleg.Belasting;

return args switch
{
    ["vergelijk", .. var rest] => await Vergelijking.VoerUitAsync(rest),
    ["kaal", var adres, var lengteUit, var lengteAck] => await KaleHub.DraaiAsync(
        adres,
        int.Parse(lengteUit),
        int.Parse(lengteAck)
    ),
    ["regels"] => Regels.Meet(),
    _ => Gebruik(),
};

static int Gebruik()
{
    Console.Error.WriteLine(
        "Usage: dotnet run -c Release --project tests/Belasting -- vergelijk [--kort] | regels"
    );
    return Uitkomst.FoutGebruik;
}
