using System.Security.Cryptography;
using System.Xml.Linq;
using Casusoverleg.Opslag;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Casusoverleg.Web.Toegang;

/// <summary>Keeps the framework's own key ring (antiforgery) encrypted under a key of the installation.</summary>
internal static class Sleutelringdienst
{
    /// <summary>Adds data protection with a fixed name and encrypted keys beside the key store.</summary>
    public static void AddSleutelring(this IServiceCollection diensten, Instellingen instellingen)
    {
        diensten
            .AddDataProtection()
            .SetApplicationName("Casusoverleg")
            .PersistKeysToFileSystem(
                new DirectoryInfo(Path.Combine(instellingen.Datamap, "sleutelring"))
            );
        diensten
            .AddOptions<KeyManagementOptions>()
            .Configure<IKluis>(
                static (opties, kluis) => opties.XmlEncryptor = new Sleutelversleuteling(kluis)
            );
    }
}

/// <summary>Encrypts a key of the ring with AES-256-GCM.</summary>
internal sealed class Sleutelversleuteling(IKluis kluis) : IXmlEncryptor
{
    internal const string Dienst = "sleutelring";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var klaar = System.Text.Encoding.UTF8.GetBytes(
            plaintextElement.ToString(SaveOptions.DisableFormatting)
        );
        var eenmalig = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var merk = new byte[AesGcm.TagByteSizes.MaxSize];
        var cijfers = new byte[klaar.Length];
        using var aes = new AesGcm(kluis.Dienstsleutel(Dienst), merk.Length);
        aes.Encrypt(eenmalig, klaar, cijfers, merk);
        byte[] geheel = [.. eenmalig, .. merk, .. cijfers];
        return new EncryptedXmlInfo(
            new XElement("versleuteld", Convert.ToBase64String(geheel)),
            typeof(Sleutelontsleuteling)
        );
    }
}

/// <summary>Decrypts a key of the ring; made by the framework by name.</summary>
public sealed class Sleutelontsleuteling(IServiceProvider diensten) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var geheel = Convert.FromBase64String(encryptedElement.Value);
        var eenmalig = geheel.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        var merk = geheel.AsSpan(eenmalig.Length, AesGcm.TagByteSizes.MaxSize);
        var cijfers = geheel.AsSpan(eenmalig.Length + merk.Length);
        var klaar = new byte[cijfers.Length];
        using var aes = new AesGcm(
            diensten.GetRequiredService<IKluis>().Dienstsleutel(Sleutelversleuteling.Dienst),
            merk.Length
        );
        aes.Decrypt(eenmalig, cijfers, merk, klaar);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(klaar));
    }
}
