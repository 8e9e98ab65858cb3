using System.Buffers.Binary;
using System.Globalization;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Casusoverleg.Opslag.Reservekopie;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>
/// Walks the accountability in the order in which it was written, and says where it first breaks (R56): a line altered, gone,
/// out of place, a chain that lost its end (an anchor shows it), or anchors that lost theirs (the key store shows it).
/// </summary>
internal sealed class Verificateur(Database database, IKluis kluis, Keten keten)
{
    private readonly Dictionary<long, Loop> _lopen = [];
    private Dictionary<OverlegId, Loop>? _perId;
    private long _regels;

    public Verificatie Verifieer(CancellationToken ct)
    {
        // Read before the snapshot is taken: then the database is never behind it, unless something is wrong.
        var onthouden = kluis.Herinner(Ankers.Naam);
        using var verbinding = database.OpenLezer();
        using var transactie = verbinding.BeginTransaction(deferred: true);
        foreach (
            var rij in verbinding.Query<Koprij>(
                Sqlvraag.Voor("overleggen_alle"),
                transaction: transactie
            )
        )
        {
            _lopen[rij.Rij] = new Loop(new OverlegId(Versleuteling.Id(rij.Id)), rij);
        }
        var breuk =
            LoopAnkers(verbinding, transactie, onthouden)
            ?? LoopRegels(verbinding, transactie, ct)
            ?? _lopen.Values.Select(Einde).FirstOrDefault(b => b is not null);
        return new Verificatie(_regels, breuk)
        {
            Teruggezet = Terugzetting.Alle(kluis) is { Count: > 0 } alle ? alle : null,
        };
    }

    private Breuk? LoopAnkers(
        SqliteConnection verbinding,
        SqliteTransaction transactie,
        byte[]? onthouden
    )
    {
        var vorige = new byte[Keten.Lengte];
        var laatste = 0L;
        var onthoudenNummer = onthouden is null
            ? 0
            : BinaryPrimitives.ReadInt64BigEndian(onthouden);
        foreach (
            var anker in verbinding.Query<Ankers.Ankerrij>(
                Sqlvraag.Voor("ankers_alle"),
                transaction: transactie,
                buffered: false
            )
        )
        {
            if (anker.Nummer != ++laatste)
            {
                return new Breuk(null, laatste, "dit anker ontbreekt");
            }
            vorige = keten.Anker(laatste, vorige, anker.Inhoud);
            if (!vorige.AsSpan().SequenceEqual(anker.Mac))
            {
                return new Breuk(null, laatste, "dit anker is gewijzigd");
            }
            if (laatste == onthoudenNummer && !vorige.AsSpan().SequenceEqual(onthouden.AsSpan(8)))
            {
                return new Breuk(
                    null,
                    laatste,
                    "dit anker is een ander dan de sleutelmap heeft onthouden"
                );
            }
            if (Onthoud(anker.Inhoud) is { } breuk)
            {
                return breuk;
            }
        }
        return onthoudenNummer > laatste
            ? new Breuk(
                null,
                laatste + 1,
                "dit anker ontbreekt: de database is ouder dan de sleutelmap of is ingekort"
            )
            : null;
    }

    private Breuk? Onthoud(byte[] inhoud)
    {
        var opId = _perId ??= _lopen.Values.ToDictionary(l => l.Overleg);
        for (var plek = 0; plek + Keten.Ankervak <= inhoud.Length; plek += Keten.Ankervak)
        {
            var vak = inhoud.AsSpan(plek, Keten.Ankervak);
            var overleg = new OverlegId(Versleuteling.Id(vak[..16]));
            if (!opId.TryGetValue(overleg, out var loop))
            {
                loop = new Loop(overleg, new Koprij());
                opId[overleg] = loop;
                _lopen[-1 - _lopen.Count] = loop;
            }
            if (
                loop.Veranker(BinaryPrimitives.ReadInt64BigEndian(vak[16..]), vak[24..]) is
                { } breuk
            )
            {
                return breuk;
            }
        }
        return null;
    }

    private Breuk? LoopRegels(
        SqliteConnection verbinding,
        SqliteTransaction transactie,
        CancellationToken ct
    )
    {
        var rijen = verbinding.Query<Regelrij>(
            Sqlvraag.Voor("regels_alle"),
            transaction: transactie,
            buffered: false
        );
        foreach (var rij in rijen)
        {
            ct.ThrowIfCancellationRequested();
            if (!_lopen.TryGetValue(rij.Overleg, out var loop))
            {
                return new Breuk(null, rij.Nummer, "deze regel hoort bij geen overleg");
            }
            if (Regel(loop, rij) is { } breuk)
            {
                return breuk;
            }
            _regels++;
        }
        return null;
    }

    private Breuk? Regel(Loop loop, Regelrij rij)
    {
        var nummer = loop.Nummer + 1;
        if (rij.Nummer != nummer)
        {
            return new Breuk(
                loop.Overleg,
                nummer,
                "deze regel ontbreekt of staat niet op zijn plaats"
            );
        }
        var hash =
            rij is { Zout: { } zout, Inhoud: { } inhoud }
                ? Keten.Hash(zout, inhoud, rij.Toelichting)
            : rij.Hash is { Length: Keten.Lengte } stomp ? stomp
            : [];
        if (hash.Length == 0)
        {
            return new Breuk(loop.Overleg, nummer, "deze regel is leeg");
        }
        if (rij.Inhoud is null)
        {
            loop.EersteStomp ??= nummer;
        }
        loop.Mac = keten.Schakel(loop.Overleg, nummer, loop.Mac, hash);
        loop.Nummer = nummer;
        if (!loop.Mac.AsSpan().SequenceEqual(rij.Mac))
        {
            return new Breuk(
                loop.Overleg,
                nummer,
                "deze regel is gewijzigd of staat niet op zijn plaats"
            );
        }
        return loop.PastOpAnker(nummer)
            ? null
            : new Breuk(loop.Overleg, nummer, "deze regel is een andere dan in het anker");
    }

    private static Breuk? Einde(Loop loop)
    {
        // Nothing expires yet: a line without its content was emptied by somebody.
        if (loop.EersteStomp is { } stomp)
        {
            return new Breuk(loop.Overleg, stomp, "de inhoud van deze regel is weg");
        }
        var verwacht = Math.Max(loop.Verankerd, loop.Kop.Regels);
        if (loop.Nummer < verwacht)
        {
            return new Breuk(
                loop.Overleg,
                loop.Nummer + 1,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"de regels {loop.Nummer + 1} tot en met {verwacht} ontbreken"
                )
            );
        }
        return loop.Kop.Regels == loop.Nummer && loop.Mac.AsSpan().SequenceEqual(loop.Kop.Mac)
            ? null
            : new Breuk(
                loop.Overleg,
                loop.Nummer,
                "na deze regel is iets toegevoegd of gewijzigd buiten het programma om"
            );
    }

    private sealed class Loop(OverlegId overleg, Koprij kop)
    {
        public OverlegId Overleg { get; } = overleg;
        public Koprij Kop { get; } = kop;
        public long Nummer { get; set; }
        public byte[] Mac { get; set; } = new byte[Keten.Lengte];

        /// <summary>The number of the last line that an anchor names.</summary>
        public long Verankerd { get; private set; }
        public long? EersteStomp { get; set; }

        // Of each link an anchor names, eight of its bytes: enough to compare, and little for millions of lines.
        private readonly Queue<(long Nummer, ulong Mac)> _ankers = new();

        /// <summary>Chains only grow: an anchor that is behind the one before it shows that lines were taken away.</summary>
        public Breuk? Veranker(long nummer, ReadOnlySpan<byte> mac)
        {
            if (nummer < Verankerd)
            {
                return new Breuk(Overleg, nummer + 1, "deze regel was verankerd en is verwijderd");
            }
            Verankerd = nummer;
            _ankers.Enqueue((nummer, BinaryPrimitives.ReadUInt64BigEndian(mac)));
            return null;
        }

        /// <summary>Whether the chain, having come to this line, is what every anchor over this line says.</summary>
        public bool PastOpAnker(long nummer)
        {
            var past = true;
            while (_ankers.TryPeek(out var anker) && anker.Nummer == nummer)
            {
                past &= anker.Mac == BinaryPrimitives.ReadUInt64BigEndian(Mac);
                _ankers.Dequeue();
            }
            return past;
        }
    }

    private sealed class Koprij
    {
        public long Rij { get; set; }
        public byte[] Id { get; set; } = [];
        public long Regels { get; set; }
        public byte[] Mac { get; set; } = new byte[Keten.Lengte];
    }

    private sealed class Regelrij
    {
        public long Overleg { get; set; }
        public long Nummer { get; set; }
        public byte[]? Zout { get; set; }
        public byte[]? Inhoud { get; set; }
        public byte[]? Toelichting { get; set; }
        public byte[]? Hash { get; set; }
        public byte[] Mac { get; set; } = [];
    }
}
