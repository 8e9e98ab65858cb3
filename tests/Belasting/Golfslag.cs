namespace Casusoverleg.Belasting;

/// <summary>Deliveries under one kind of weather, all slices together: a p99 of eight seconds hangs on half a dozen messages.</summary>
internal sealed class Golfslag(string naam)
{
    private readonly List<long> _latenties = [];
    private readonly List<double> _p99 = [];
    private readonly List<double> _processor = [];

    /// <summary>What it is called in the report.</summary>
    public string Naam => naam;

    /// <summary>The most memory that any slice added to what the server had in use before it, in bytes; the first round counts as well.</summary>
    public long Groei { get; private set; }

    /// <summary>What who flooded said of the last slice.</summary>
    public string Verslag { get; set; } = "";

    /// <summary>99th percentile of all deliveries, milliseconds.</summary>
    public double P99 => Telling.Percentielen(_latenties, 0.99)[0];

    /// <summary>Adds a slice.</summary>
    /// <param name="processor">Of the server, as a part of one processor.</param>
    public void Neem(long[] latenties, Plak plak, double processor)
    {
        _latenties.AddRange(latenties);
        _p99.Add(plak.P99);
        _processor.Add(processor);
    }

    /// <summary>Notes what a slice did to the memory in use; bytes.</summary>
    public void Weeg(long voor, long piek) => Groei = Math.Max(Groei, piek - voor);

    /// <summary>Forgets the slices so far.</summary>
    public void BeginOpnieuw()
    {
        _latenties.Clear();
        _p99.Clear();
        _processor.Clear();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"p50 {Telling.Percentielen(_latenties, 0.5)[0]:F1} ms, p99 per plak {string.Join(", ", _p99.Select(static ms => $"{ms:F1}"))}; processor van de server {_processor.Average():P0} van één";
}
