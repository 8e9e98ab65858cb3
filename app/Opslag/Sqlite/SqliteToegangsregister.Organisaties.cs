using System.Text.Json;
using Casusoverleg.Domein;
using Casusoverleg.Opslag.Kluis;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Casusoverleg.Opslag.Sqlite;

/// <summary>Organisations: few enough to read them all.</summary>
internal sealed partial class SqliteToegangsregister
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Organisatie>> Organisaties(CancellationToken ct = default) =>
        Bewaakt<IReadOnlyList<Organisatie>>(v =>
            [.. Organisaties(v).OrderBy(static o => o.Wat.Naam, StringComparer.OrdinalIgnoreCase)]
        );

    /// <inheritdoc/>
    public Task<bool> MeldtZichElders(Persoon persoon, CancellationToken ct = default) =>
        Bewaakt(v => Organisaties(v).Any(o => o.MeldtAan(persoon)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OrganisatiesIn(
        OverlegId overleg,
        CancellationToken ct = default
    ) =>
        Bewaakt<IReadOnlyList<string>>(v =>
            [
                .. v.Query<Registerrij>(
                        Sqlvraag.Voor("overleg_organisaties"),
                        new { overleg = Bytes(overleg.Waarde) }
                    )
                    .Select(r => Open(r).Organisatie)
                    // Who speaks for nobody else is no organisation.
                    .Where(static naam => naam.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ]
        );

    /// <inheritdoc/>
    public Task<Organisatieuitkomst> BewaarOrganisatie(
        Organisatie organisatie,
        Verantwoordingsregel regel,
        CancellationToken ct = default
    )
    {
        var verantwoord = Verantwoording(regel);
        return schrijver.Voer(b =>
        {
            var bekend = Organisaties(b.Verbinding).ToList();
            if (Bezet(bekend.Where(o => o.Id != organisatie.Id), organisatie.Wat) is { } bezet)
            {
                return bezet;
            }
            b.Verbinding.Execute(Sqlvraag.Voor("organisatie_bewaar"), Organisatierij(organisatie));
            Hernoem(b, organisatie);
            verantwoord(b);
            if (
                bekend.Find(o => o.Id == organisatie.Id) is not { } was
                || ViaOrganisatie(was) == ViaOrganisatie(organisatie)
            )
            {
                return Organisatieuitkomst.Gelukt;
            }
            EindigOudeWeg(b, organisatie.Id);
            return Organisatieuitkomst.AndereWeg;
        });
    }

    // One organisation, one name; one mail domain, one organisation.
    private static Organisatieuitkomst? Bezet(
        IEnumerable<Organisatie> anderen,
        Organisatiegegevens wat
    )
    {
        foreach (var ander in anderen)
        {
            if (Zelfde(ander.Wat.Naam, wat.Naam))
            {
                return Organisatieuitkomst.NaamBezet;
            }
            if (ander.Wat.Domeinen.Intersect(wat.Domeinen, StringComparer.OrdinalIgnoreCase).Any())
            {
                return Organisatieuitkomst.DomeinBezet;
            }
        }
        return null;
    }

    private void EindigOudeWeg(Schrijfbeurt beurt, OrganisatieId organisatie)
    {
        beurt.Verbinding.Execute(
            Sqlvraag.Voor("organisatie_andere_weg"),
            new { id = Bytes(organisatie.Waarde) }
        );
        // Of who has not enrolled yet only the link itself says where they belong.
        var links = beurt
            .Verbinding.Query<Linkrij>(Sqlvraag.Voor("inschrijflinks_lezen"), new { nu = 0L })
            .Where(rij => OpenLink(rij.Hash, rij.Gegevens).Bij == organisatie.ToString())
            .Select(static rij => new { hash = rij.Hash })
            .ToList();
        beurt.Verbinding.Execute(Sqlvraag.Voor("inschrijflink_trek_in"), links);
    }

    private static bool ViaOrganisatie(Organisatie organisatie) =>
        organisatie.Wat.Aanmelding == Aanmeldweg.Oidc;

    // Who belongs to it carries its name.
    private void Hernoem(Schrijfbeurt beurt, Organisatie organisatie)
    {
        var leden = beurt
            .Verbinding.Query<Registerrij>(Sqlvraag.Voor("accounts_lezen"))
            .Select(Open)
            .Where(p => p.Bij == organisatie.Id && p.Organisatie != organisatie.Wat.Naam)
            .ToList();
        foreach (var lid in leden)
        {
            Schrijf(beurt, lid with { Organisatie = organisatie.Wat.Naam });
        }
    }

    private IEnumerable<Organisatie> Organisaties(SqliteConnection verbinding) =>
        verbinding.Query<Organisatieinrij>(Sqlvraag.Voor("organisaties_lezen")).Select(Open);

    private Organisatie Open(Organisatieinrij rij)
    {
        var vorm = Codering.Open(
            _sleutel,
            rij.Gegevens,
            Archiefjson.Default.Organisatievorm,
            rij.Id,
            "Een organisatie"
        );
        return new(
            new OrganisatieId(Versleuteling.Id(rij.Id)),
            new(
                vorm.Naam,
                Uit<Organisatiesoort>(rij.Soort),
                vorm.Oin,
                vorm.Domeinen,
                Uit<Aanmeldweg>(rij.Aanmelding)
            )
        );
    }

    private object Organisatierij(Organisatie organisatie)
    {
        var id = Bytes(organisatie.Id.Waarde);
        var wat = organisatie.Wat;
        return new
        {
            id,
            soort = Term.Van(wat.Soort),
            aanmelding = Term.Van(wat.Aanmelding),
            gegevens = Codering.Dicht(
                _sleutel,
                new Organisatievorm(wat.Naam, wat.Oin, wat.Domeinen),
                Archiefjson.Default.Organisatievorm,
                id
            ),
        };
    }

    private static T Uit<T>(string term)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(w => Term.Van(w) == term).ToArray() is [var waarde]
            ? waarde
            : throw new OpslagBeschadigd(
                "Een organisatie is beschadigd of is van een andere versie.",
                new JsonException(term)
            );

    private static bool Zelfde(string een, string ander) =>
        string.Equals(een, ander, StringComparison.OrdinalIgnoreCase);

    private sealed class Organisatieinrij
    {
        public byte[] Id { get; set; } = [];
        public string Soort { get; set; } = "";
        public string Aanmelding { get; set; } = "";
        public byte[] Gegevens { get; set; } = [];
    }
}
