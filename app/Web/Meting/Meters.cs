using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json.Serialization;
using Casusoverleg.Domein;
using Casusoverleg.Web.Kamer;

namespace Casusoverleg.Web.Meting;

/// <summary>
/// What is counted over the whole server: kinds, rules, steps, amounts and durations. Every value comes from a closed list in the code:
/// never who, which overleg, over which connection, or what was said. Allocates nothing while nobody listens.
/// </summary>
internal static class Meters
{
    /// <summary>The name under which a listener finds the counters and the traces.</summary>
    public const string Naam = "Casusoverleg";

    /// <summary>The outcome of what was done.</summary>
    public const string Gelukt = "gelukt";

    /// <summary>The outcome of what was not, where no rule refused.</summary>
    public const string Mislukt = "mislukt";

    private static readonly Meter Meter = new(Naam);
    private static readonly ActivitySource Sporen = new(Naam);

    private static readonly InstrumentAdvice<double> Grenzen = new()
    {
        HistogramBucketBoundaries = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    };

    private static readonly Counter<long> Opdrachten = Meter.CreateCounter<long>(
        "casusoverleg.opdrachten",
        description: "Opdrachten, per soort en uitkomst: gelukt, of de regel die weigerde"
    );
    private static readonly Histogram<double> Opdrachtduur = Meter.CreateHistogram(
        "casusoverleg.opdracht.duur",
        "s",
        "Van binnenkomst tot bewaard en beantwoord, per soort",
        advice: Grenzen
    );
    private static readonly Counter<long> Bezorgingen = Meter.CreateCounter<long>(
        "casusoverleg.bezorgingen",
        description: "Berichten aan een verbinding gegeven"
    );
    private static readonly UpDownCounter<long> Verbindingen = Meter.CreateUpDownCounter<long>(
        "casusoverleg.verbindingen",
        description: "Open verbindingen met een overleg"
    );
    private static readonly Counter<long> Aanmeldingen = Meter.CreateCounter<long>(
        "casusoverleg.aanmeldingen",
        description: "Aanmeldingen, per wijze en uitkomst"
    );
    private static readonly Counter<long> Sluitstappen = Meter.CreateCounter<long>(
        "casusoverleg.sluiten",
        description: "Sluitingen, per stap die klaar is"
    );
    private static readonly Gauge<long> Wachtrij = Meter.CreateGauge<long>(
        "casusoverleg.post.wachtrij",
        description: "Uitnodigingen die nog per mail weg moeten"
    );
    private static readonly Counter<long> Verzoeken = Meter.CreateCounter<long>(
        "casusoverleg.verzoeken",
        description: "HTTP-verzoeken, per route en status"
    );
    private static readonly Histogram<double> Verzoekduur = Meter.CreateHistogram(
        "casusoverleg.verzoek.duur",
        "s",
        "HTTP-verzoeken zonder WebSockets, per route",
        advice: Grenzen
    );

    /// <summary>Whether anybody listens.</summary>
    public static bool Luistert => Opdrachten.Enabled || Sporen.HasListeners();

    /// <summary>The moment now, to measure from; 0 when nobody listens.</summary>
    public static long Begin() => Luistert ? Stopwatch.GetTimestamp() : 0;

    /// <summary>A command was answered.</summary>
    public static void Beantwoord(Opdracht opdracht, Antwoord antwoord, long begin)
    {
        if (begin != 0)
            Tel(Soorten.Van(opdracht), antwoord, begin);
    }

    /// <summary>A command was refused before any room saw it; null: it was not even read.</summary>
    /// <returns>The same answer.</returns>
    public static Antwoord Geweigerd(Opdracht? opdracht, Antwoord antwoord)
    {
        if (Luistert)
            Tel(
                opdracht is null ? "ongelezen" : Soorten.Van(opdracht),
                antwoord,
                Stopwatch.GetTimestamp()
            );
        return antwoord;
    }

    /// <summary>So many messages were handed to connections.</summary>
    public static void Bezorgd(int aantal) => Bezorgingen.Add(aantal);

    /// <summary>A connection opened (1) or ended (-1).</summary>
    public static void Verbonden(int verschil) => Verbindingen.Add(verschil);

    /// <summary>Somebody tried to sign in.</summary>
    /// <param name="wijze">How, from a closed list.</param>
    /// <param name="uitkomst">Done, not done, or the rule that refused.</param>
    public static void Aangemeld(string wijze, string? uitkomst) =>
        Aanmeldingen.Add(1, new("wijze", wijze), new("uitkomst", uitkomst));

    /// <summary>A step of a close is done, or failed.</summary>
    public static void Sluitstap(string stap, long begin)
    {
        if (begin == 0)
            return;
        var kenmerken = new TagList { { "stap", stap } };
        Sluitstappen.Add(1, kenmerken);
        Spoor("sluiten", ActivityKind.Internal, begin, kenmerken);
    }

    /// <summary>So much mail waits.</summary>
    public static void Wacht(long aantal) => Wachtrij.Record(aantal);

    /// <summary>A request was answered.</summary>
    /// <param name="route">The template, never the path.</param>
    public static void Verzocht(string methode, string route, int status, long begin)
    {
        var kenmerken = new TagList { { "methode", methode }, { "route", route } };
        var socket = status == StatusCodes.Status101SwitchingProtocols;
        if (!socket)
            Verzoekduur.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds, kenmerken);
        kenmerken.Add("status", status);
        Verzoeken.Add(1, kenmerken);
        // From when to when a socket was open is when somebody was there.
        if (!socket)
            Spoor("verzoek", ActivityKind.Server, begin, kenmerken);
    }

    private static void Tel(string soort, Antwoord antwoord, long begin)
    {
        var kenmerken = new TagList { { "soort", soort } };
        Opdrachtduur.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds, kenmerken);
        kenmerken.Add("uitkomst", antwoord.Gelukt ? Gelukt : antwoord.Regel);
        Opdrachten.Add(1, kenmerken);
        Spoor("opdracht", ActivityKind.Internal, begin, kenmerken);
    }

    // A root of its own, made when it is over. Around it is a request or a connection: that is somebody, and its id a client can choose.
    private static void Spoor(string naam, ActivityKind aard, long begin, TagList kenmerken)
    {
        if (!Sporen.HasListeners())
            return;
        var omringend = Activity.Current;
        Activity.Current = null;
        Sporen
            .StartActivity(
                aard,
                tags: kenmerken,
                startTime: DateTimeOffset.UtcNow - Stopwatch.GetElapsedTime(begin),
                name: naam
            )
            ?.Dispose();
        Activity.Current = omringend;
    }

    // Apart, so that it is made only when somebody listens. The word is that of the wire.
    private static class Soorten
    {
        private static readonly FrozenDictionary<Type, string> Woorden = typeof(Opdracht)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .ToFrozenDictionary(
                static s => s.DerivedType,
                static s => (string)s.TypeDiscriminator!
            );

        public static string Van(Opdracht opdracht) => Woorden[opdracht.GetType()];
    }
}
