using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Sqlite;
using static Casusoverleg.Opslag.Tests.Voorbeeld;

namespace Casusoverleg.Opslag.Tests;

/// <summary>Every kind of event comes back as it was, and what is not understood is refused.</summary>
public sealed class GebeurtenisjsonTests
{
    public static TheoryData<Type> Soorten()
    {
        var soorten = new TheoryData<Type>();
        foreach (
            var soort in typeof(Gebeurtenis)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(Gebeurtenis)))
        )
        {
            soorten.Add(soort);
        }
        return soorten;
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public void Elke_gebeurtenis_komt_terug_zoals_zij_was(Type soort)
    {
        foreach (var vol in new[] { true, false })
        {
            var envelop = new Envelop(Nu, Baak, null, (Gebeurtenis)Maak(soort, vol)!);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(envelop, Archiefjson.Default.Envelop);
            var terug = JsonSerializer.Deserialize(bytes, Archiefjson.Default.Envelop)!;
            Assert.IsType(soort, terug.Gebeurtenis);
            // Records with arrays in them compare by reference: written again they must be the same text.
            Assert.Equal(
                Encoding.UTF8.GetString(bytes),
                Encoding.UTF8.GetString(
                    JsonSerializer.SerializeToUtf8Bytes(terug, Archiefjson.Default.Envelop)
                )
            );
        }
    }

    // What an older server wrote has none of these fields; it means what it meant then.
    [Theory]
    [Trait("Regel", "R63")]
    [Trait("Regel", "R71")]
    [Trait("Proef", "houdt")]
    [InlineData(typeof(OverlegBelegd))]
    [InlineData(typeof(DeelnemerUitgenodigd))]
    public void Een_gebeurtenis_van_voor_spoed_en_hoedanigheid_is_nog_te_lezen(Type soort)
    {
        var envelop = new Envelop(Nu, Baak, null, (Gebeurtenis)Maak(soort, vol: true)!);
        var json = JsonSerializer.SerializeToNode(envelop, Archiefjson.Default.Envelop)!;
        var gebeurtenis = json["gebeurtenis"]!;
        foreach (
            var (waar, veld) in new[]
            {
                ("gegevens", "spoed"),
                ("gegevens", "geenConvenant"),
                ("gegevens", "aanspreekpunt"),
                ("termijnen", "aanvullen"),
                ("deelnemer", "hoedanigheid"),
                ("deelnemer", "verwerkingsverantwoordelijke"),
            }
        )
            if (gebeurtenis[waar] is { } deel)
                Assert.True(deel.AsObject().Remove(veld), veld);
        var terug = json.Deserialize(Archiefjson.Default.Envelop)!.Gebeurtenis;
        switch (terug)
        {
            case OverlegBelegd e:
                Assert.False(e.Gegevens.Spoed);
                Assert.Null(e.Gegevens.Aanspreekpunt);
                Assert.Equal(TimeSpan.FromHours(24), e.Termijnen.AanvullenBinnen);
                break;
            case DeelnemerUitgenodigd e:
                Assert.Equal(Hoedanigheid.Eigen, e.Deelnemer.Hoedanigheid);
                Assert.Null(e.Deelnemer.Verwerkingsverantwoordelijke);
                break;
            default:
                Assert.Fail(terug.GetType().Name);
                break;
        }
    }

    [Fact]
    public void Een_lijst_die_nooit_is_gevuld_komt_terug_als_leeg()
    {
        var envelop = new Envelop(Nu, Baak, null, new KleineKringBegonnen(default));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(envelop, Archiefjson.Default.Envelop);
        var terug = JsonSerializer.Deserialize(bytes, Archiefjson.Default.Envelop)!;
        Assert.Empty(((KleineKringBegonnen)terug.Gebeurtenis).Leden);
    }

    [Theory]
    [InlineData("""{"soort":"onbekend"}""")]
    [InlineData("""{"soort":"klaar-gemeld","deelnemer":"11111111111111111111111111111111"}""")]
    [InlineData(
        """{"soort":"klaar-gemeld","deelnemer":"11111111111111111111111111111111","klaar":true,"extra":1}"""
    )]
    [InlineData(
        """{"soort":"klaar-gemeld","deelnemer":"11111111111111111111111111111111","klaar":true,"klaar":false}"""
    )]
    [InlineData("""{"deelnemer":"11111111111111111111111111111111","klaar":true}""")]
    public void Wat_niet_wordt_begrepen_wordt_niet_gelezen(string gebeurtenis)
    {
        var tekst =
            $$"""{"tijd":"2026-11-20T10:00:00+00:00","door":null,"merk":null,"gebeurtenis":{{gebeurtenis}}}""";
        Assert.ThrowsAny<Exception>(() =>
            JsonSerializer.Deserialize(tekst, Archiefjson.Default.Envelop)
        );
    }

    /// <summary>An instance with something, or as little as may be, in every place.</summary>
    private static object? Maak(Type type, bool vol)
    {
        if (Nullable.GetUnderlyingType(type) is { } kern)
        {
            return vol ? Maak(kern, vol) : null;
        }
        if (type == typeof(string))
        {
            return vol ? "Tekst met é, \" en €" : "";
        }
        if (type == typeof(Guid))
        {
            return Guid.NewGuid();
        }
        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(vol ? Enum.GetValues(type).Length - 1 : 0);
        }
        if (type == typeof(DateTimeOffset))
        {
            return Nu;
        }
        if (type == typeof(DateOnly))
        {
            return new DateOnly(2026, 11, 20);
        }
        if (type == typeof(TimeOnly))
        {
            return new TimeOnly(10, 30);
        }
        if (type == typeof(TimeSpan))
        {
            return TimeSpan.FromSeconds(60);
        }
        if (type.IsPrimitive)
        {
            return Convert.ChangeType(
                vol ? 1 : 0,
                type,
                System.Globalization.CultureInfo.InvariantCulture
            );
        }
        if (type == typeof(ImmutableSortedDictionary<string, bool>))
        {
            return ImmutableSortedDictionary<string, bool>.Empty.Add("3b1", vol);
        }
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? Rij(type.GetGenericArguments()[0], vol)
            : MakeRecord(type, vol);
    }

    private static object Rij(Type element, bool vol)
    {
        var lijst = Array.CreateInstance(element, vol ? 2 : 0);
        for (var i = 0; i < lijst.Length; i++)
        {
            lijst.SetValue(Maak(element, vol), i);
        }
        var maker = typeof(ImmutableArray)
            .GetMethods()
            .Single(m =>
                m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }]
            );
        return maker.MakeGenericMethod(element).Invoke(null, [lijst])!;
    }

    private static object? MakeRecord(Type type, bool vol)
    {
        var maker = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var nullbaarheid = new NullabilityInfoContext();
        var waarden = maker
            .GetParameters()
            .Select(p =>
                !vol && nullbaarheid.Create(p).WriteState is NullabilityState.Nullable
                    ? null
                    : Maak(p.ParameterType, vol)
            );
        return maker.Invoke([.. waarden]);
    }
}
