using Casusoverleg.Breekpunt;
using Casusoverleg.Opslag;
using Casusoverleg.Web;

// The real server, but its process dies at one step of the archive: "voor-Verzegel", "na-VernietigSleutel".
var moment = args[0];
await using var app = Server.Maak(
    [],
    diensten => diensten.Omhul<IArchief>(echt => Breekbaar<IArchief>.Om(echt, moment))
);
await app.RunAsync();
