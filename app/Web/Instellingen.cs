using System.ComponentModel.DataAnnotations;
using Casusoverleg.Web.Toegang.Oidc;

namespace Casusoverleg.Web;

/// <summary>Settings of the server; from appsettings, or the environment with prefix <c>CASUSOVERLEG_</c>.</summary>
public sealed class Instellingen
{
    /// <summary>Where the database lives.</summary>
    public string Datamap { get; set; } = "gegevens/data";

    /// <summary>Where the keys live: a place of its own, outside the database and its backups.</summary>
    public string Sleutelmap { get; set; } = "gegevens/sleutels";

    /// <summary>File with the installation key, 32 bytes in base64.</summary>
    public string? Installatiesleutelbestand { get; set; }

    /// <summary>The installation key itself, for tests and the demo only.</summary>
    public string? Installatiesleutel { get; set; }

    /// <summary>Directory for the log file; null: console only.</summary>
    public string? Logmap { get; set; }

    /// <summary>The least serious thing that is logged: Information, Warning, Error.</summary>
    public string Logniveau { get; set; } = "Information";

    /// <summary>Origins other than the own host that may open the hub, such as <c>https://overleg.example.nl</c>.</summary>
    public string[] ToegestaneOrigins { get; set; } = [];

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/24</c>) of the reverse proxies that may say from where and how a request
    /// came; empty: this machine alone. What anybody else says about it is not believed.
    /// </summary>
    public string[] Proxies { get; set; } = [];

    /// <summary>
    /// The address people use, for links in invitations; null: the address of the request. <c>{naam}</c> in it becomes the name of
    /// whom the link is for.
    /// </summary>
    public string? Adres { get; set; }

    /// <summary>
    /// Markdown file with what civil servants of the municipality must do with suspicions of fraud (R79); null: a text that says to ask.
    /// </summary>
    public string? Fraudebeleidbestand { get; set; }

    /// <summary>
    /// Directory with what this installation adds to the tables of <c>config/</c>, in files of the same name; null: nothing. What
    /// does not hold, or loosens a rule, stops the start.
    /// </summary>
    public string? Uitbreidingmap { get; set; }

    /// <summary>Where somebody who finds a leak can tell it; shown at <c>/.well-known/security.txt</c>.</summary>
    public BeveiligingsmeldingInstellingen Beveiligingsmelding { get; set; } = new();

    /// <summary>Terms of an overleg.</summary>
    public OverlegInstellingen Overleg { get; set; } = new();

    /// <summary>How an announced close runs.</summary>
    public SluitenInstellingen Sluiten { get; set; } = new();

    /// <summary>Sign-in and sessions.</summary>
    public ToegangInstellingen Toegang { get; set; } = new();

    /// <summary>What the server takes on at once.</summary>
    public GrenzenInstellingen Grenzen { get; set; } = new();

    /// <summary>The OpenID providers through which accounts of an organisation sign in.</summary>
    public AanbiederInstelling[] Aanbieders { get; set; } = [];

    /// <summary>The live room.</summary>
    public KamerInstellingen Kamer { get; set; } = new();

    /// <summary>Invitations by mail.</summary>
    public PostInstellingen Post { get; set; } = new();

    /// <summary>Measurements without content.</summary>
    public TelemetrieInstellingen Telemetrie { get; set; } = new();
}

/// <summary>Terms of an overleg (besluit 20).</summary>
public sealed class OverlegInstellingen
{
    /// <summary>Hours after opening at which an overleg closes itself.</summary>
    [Range(0.01, 168.0)]
    public double TermijnUren { get; set; } = 12;

    /// <summary>Days after which an overleg that never opened ends.</summary>
    [Range(0.01, 365.0)]
    public double OngeopendDagen { get; set; } = 30;

    /// <summary>Hours after convening on the spot within which the rest has to be completed (R63).</summary>
    [Range(0.0001, 720.0)]
    public double AanvullenUren { get; set; } = 24;

    /// <summary>Days in which a list can be fetched.</summary>
    [Range(0.01, 90.0)]
    public double OphaalDagen { get; set; } = 14;
}

/// <summary>How an announced close runs.</summary>
public sealed class SluitenInstellingen
{
    /// <summary>Seconds of the visible countdown.</summary>
    [Range(0.0, 3600.0)]
    public double AftelSeconden { get; set; } = 60;
}

/// <summary>Sign-in and sessions (besluit 20).</summary>
public sealed class ToegangInstellingen
{
    /// <summary>Minutes without a sign of the person after which a session ends.</summary>
    [Range(0.01, 720.0)]
    public double StilMinuten { get; set; } = 30;

    /// <summary>Hours after which a session ends whatever happens.</summary>
    [Range(0.01, 72.0)]
    public double LangstUren { get; set; } = 12;

    /// <summary>Seconds before the end of a session at which a page warns.</summary>
    [Range(1.0, 3600.0)]
    public double WaarschuwSeconden { get; set; } = 120;

    /// <summary>Minutes after which what weighs most asks to prove anew who you are (see <see cref="Toegang.Opnieuwbewijs"/>).</summary>
    [Range(0.001, 1440.0)]
    public double OpnieuwMinuten { get; set; } = 15;

    /// <summary>Open pages of one session, apart from the room, that hear at once when it ends.</summary>
    [Range(1, 1000)]
    public int PaginasPerSessie { get; set; } = 20;

    /// <summary>Days in which a personal link can be used.</summary>
    [Range(0.01, 365.0)]
    public double UitnodigingDagen { get; set; } = 30;

    /// <summary>Failed sign-ins per minute from one address.</summary>
    [Range(1, 1000000)]
    public int PogingenPerMinuut { get; set; } = 30;

    /// <summary>Pages and data that one person may fetch per minute (V04), half of it at once; the rest gets 429.</summary>
    [Range(2, 1000000)]
    public int PaginasPerMinuut { get; set; } = 600;

    /// <summary>
    /// Whether browsers are told to ask encrypted for every name under that of the server as well (HSTS); only when there is nothing under
    /// it that has no TLS.
    /// </summary>
    public bool HstsSubdomeinen { get; set; }

    /// <summary>Pages and posts that one address may ask for per minute without being signed in; the rest gets 429.</summary>
    [Range(1, 1000000)]
    public int VreemdeVragenPerMinuut { get; set; } = 1200;

    /// <summary>Sockets that one address may ask for per minute without a session that is known here; the rest gets 429.</summary>
    [Range(1, 1000000)]
    public int VreemdeSocketsPerMinuut { get; set; } = 300;
}

/// <summary>What the server takes on at once, of everybody together and of strangers.</summary>
public sealed class GrenzenInstellingen
{
    /// <summary>Connections at once that are no socket; one more is hung up on. Strangers get four fifths: with one more the oldest of theirs goes; behind a proxy that counting is the proxy's.</summary>
    [Range(10, 1000000)]
    public int Verbindingen { get; set; } = 10_000;

    /// <summary>Sockets at once: of rooms and of open pages together.</summary>
    [Range(10, 1000000)]
    public int Sockets { get; set; } = 10_000;

    /// <summary>Connections at once from one address over which nobody showed a session; those of a proxy are its own to count.</summary>
    [Range(1, 1000000)]
    public int VreemdPerAdres { get; set; } = 250;

    /// <summary>Overleggen that one person takes part in when convening another, until they are closed and their lists gone.</summary>
    [Range(1, 1000000)]
    public int OverleggenPerPersoon { get; set; } = 300;

    /// <summary>Size of all headers of a request together, in KiB.</summary>
    [Range(4, 1024)]
    public int KopKiB { get; set; } = 16;

    /// <summary>Seconds in which the headers of a request have to be there.</summary>
    [Range(1.0, 600.0)]
    public double KopSeconden { get; set; } = 15;

    /// <summary>Seconds that a connection may stay open without a request.</summary>
    [Range(1.0, 3600.0)]
    public double StilSeconden { get; set; } = 120;
}

/// <summary>The live room.</summary>
public sealed class KamerInstellingen
{
    /// <summary>Commands per second that one person may keep up (V04).</summary>
    [Range(0.001, 1_000_000.0)]
    public double OpdrachtenPerSeconde { get; set; } = 20;

    /// <summary>Commands that one person may send at once (V04).</summary>
    [Range(1.0, 1000000.0)]
    public double OpdrachtenIneens { get; set; } = 60;

    /// <summary>Connections that one session may hold: one browser with some tabs.</summary>
    [Range(1, 1000)]
    public int VerbindingenPerSessie { get; set; } = 10;

    /// <summary>Seconds after the last sign of life at which someone counts as absent.</summary>
    [Range(1.0, 3600.0)]
    public double AanwezigSeconden { get; set; } = 30;

    /// <summary>Seconds without a connection after which an overleg leaves memory.</summary>
    [Range(0.0, 86400.0)]
    public double RustSeconden { get; set; } = 120;
}

/// <summary>The mail server that brings invitations; without a host none goes by mail.</summary>
public sealed class PostInstellingen
{
    /// <summary>The mail server; null or empty: no mail.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Poort { get; set; } = 587;

    /// <summary><c>starttls</c>; or <c>uit</c>, for a relay on this machine alone.</summary>
    public string Tls { get; set; } = "starttls";

    /// <summary>The address it comes from.</summary>
    public string? Van { get; set; }

    /// <summary>Where answers go; null: to <see cref="Van"/>.</summary>
    public string? AntwoordAan { get; set; }

    /// <summary>With whose account; null: without signing in.</summary>
    public string? Gebruiker { get; set; }

    /// <summary>The password; better in the environment or in <see cref="Wachtwoordbestand"/>.</summary>
    public string? Wachtwoord { get; set; }

    /// <summary>File with the password on its first line.</summary>
    public string? Wachtwoordbestand { get; set; }

    /// <summary>Seconds after a first failure; doubles up to a quarter of an hour.</summary>
    [Range(0.01, 3600.0)]
    public double WachtSeconden { get; set; } = 10;

    /// <summary>Hours of trying before the regisseur is told that it did not work.</summary>
    [Range(0.0001, 720.0)]
    public double OpgevenUren { get; set; } = 24;
}

/// <summary>Counters and traces without content, for a receiver of the organisation's own.</summary>
public sealed class TelemetrieInstellingen
{
    /// <summary>
    /// Where it listens for OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>; null or empty: nothing is sent. Elsewhere than on this
    /// machine it has TLS.
    /// </summary>
    public string? Adres { get; set; }
}

/// <summary>What stands in <c>security.txt</c> (RFC 9116).</summary>
public sealed class BeveiligingsmeldingInstellingen
{
    /// <summary>Where to tell it: <c>mailto:</c>, <c>tel:</c> or <c>https:</c>; null: there is no <c>security.txt</c>.</summary>
    public string? Contact { get; set; }

    /// <summary>Until when this holds, as <c>2027-01-31</c>; needed with <see cref="Contact"/>, at most a year ahead is advised.</summary>
    public DateOnly? Verloopt { get; set; }
}
