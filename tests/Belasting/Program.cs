using Casusoverleg.Belasting;

if (args is ["vergelijk" or "vloed", ..])
    await Productserver.PubliceerAsync();

return args switch
{
    ["vergelijk", .. var rest] => await Vergelijking.VoerUitAsync(rest),
    ["kaal", var adres, var lengteUit, var lengteAck] => await KaleHub.DraaiAsync(
        adres,
        int.Parse(lengteUit),
        int.Parse(lengteAck)
    ),
    ["regels"] => Regels.Meet(),
    ["vloed"] => await Vloed.MeetAsync(),
    ["golf", .. var wat] => await Golf.DraaiAsync(wat),
    ["ophanger", var poort] => await Golf.HangOpAsync(int.Parse(poort)),
    _ => Gebruik(),
};

static int Gebruik()
{
    Console.Error.WriteLine(
        "Usage: dotnet run -c Release --project tests/Belasting -- vergelijk [--kort] | regels | vloed"
    );
    return Uitkomst.FoutGebruik;
}
