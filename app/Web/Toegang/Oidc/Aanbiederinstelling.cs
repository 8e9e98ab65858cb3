namespace Casusoverleg.Web.Toegang.Oidc;

/// <summary>An OpenID provider as it stands in the settings. Secrets stand in files or the environment, never in the database.</summary>
public sealed class AanbiederInstelling
{
    /// <summary>Short name in addresses and in the log: lowercase letters, digits and hyphens.</summary>
    public string Sleutel { get; set; } = "";

    /// <summary>What stands on the button.</summary>
    public string Naam { get; set; } = "";

    /// <summary>The organisation whose accounts sign in here: its name or its OIN, as recorded.</summary>
    public string Organisatie { get; set; } = "";

    /// <summary>The issuer, exactly as the provider writes it; https, or http on this machine.</summary>
    public string Uitgever { get; set; } = "";

    /// <summary>What the provider calls this installation.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>PEM file with the private RSA key (at least 2048 bits) or EC key (P-256) with which we prove who we are.</summary>
    public string? Sleutelbestand { get; set; }

    /// <summary>A shared secret in place of a key: a deviation, named as a warning at every start.</summary>
    public string? Clientgeheim { get; set; }

    /// <summary>File with that secret.</summary>
    public string? Clientgeheimbestand { get; set; }

    /// <summary>What the provider must say of how somebody was recognised (R81); more than one by spaces. Null: not asked.</summary>
    public string? Acr { get; set; }
}
