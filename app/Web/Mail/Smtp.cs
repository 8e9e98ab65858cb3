using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Casusoverleg.Opslag;

namespace Casusoverleg.Web.Mail;

/// <summary>What came of handing a mail to the mail server.</summary>
internal enum Verzending
{
    /// <summary>It took it.</summary>
    Gelukt,

    /// <summary>It will never take it for this address.</summary>
    Geweigerd,

    /// <summary>Not now: out of reach, no TLS, not signed in, or busy.</summary>
    NietNu,
}

/// <summary>The outcome, the status the server answered with, and for the console alone what was said: that may repeat the address.</summary>
internal sealed record Verzendverslag(Verzending Uitkomst, int Status, string Uitleg);

/// <summary>Hands one mail to the configured server. Nothing it says is logged: it may repeat an address.</summary>
internal sealed class Smtp(PostInstellingen instellingen)
{
    private const int Geduld = 30_000; // milliseconds

    /// <summary>Whether there is a mail server at all.</summary>
    public bool IsIngesteld => instellingen.Host is { Length: > 0 };

    /// <summary>Sends; <paramref name="id"/> makes the Message-ID, so that a mail that came twice is recognised as one.</summary>
    // On a thread of its own: the synchronous way is the one that keeps to a time limit. A server that stops does not wait for it.
    public Task<Verzendverslag> StuurAsync(Postbericht bericht, Guid id, CancellationToken ct) =>
        Task.Run(() => Stuur(bericht, id), CancellationToken.None).WaitAsync(ct);

    private Verzendverslag Stuur(Postbericht bericht, Guid id)
    {
        try
        {
            using var client = Client();
            using var mail = Mail(bericht, id);
            client.Send(mail);
            return new(Verzending.Gelukt, 250, "verstuurd");
        }
        catch (SmtpFailedRecipientException fout) when ((int)fout.StatusCode >= 500)
        {
            return new(Verzending.Geweigerd, (int)fout.StatusCode, fout.Message);
        }
        catch (Exception fout)
            when (fout
                    is SmtpException
                        or AuthenticationException
                        or IOException
                        or SocketException
                        or InvalidOperationException
            )
        {
            var status = fout is SmtpException smtp ? (int)smtp.StatusCode : 0;
            return new(Verzending.NietNu, status, Keten(fout));
        }
    }

    private SmtpClient Client()
    {
        var client = new SmtpClient(instellingen.Host, instellingen.Poort)
        {
            // With this on, a server without STARTTLS gets nothing.
            EnableSsl = instellingen.Tls != "uit",
            Timeout = Geduld,
        };
        if (instellingen.Gebruiker is { Length: > 0 } wie)
            client.Credentials = new NetworkCredential(wie, instellingen.Wachtwoord);
        return client;
    }

    private MailMessage Mail(Postbericht bericht, Guid id)
    {
        var van = new MailAddress(instellingen.Van!, "Casusoverleg");
        var mail = new MailMessage(van, new MailAddress(bericht.Adres))
        {
            Subject = bericht.Onderwerp,
            Body = bericht.Tekst,
            BodyEncoding = Encoding.UTF8,
            // Quoted-printable would write every end of a line as two escaped bytes, which is not how text is to be sent.
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        mail.Headers.Add("Message-ID", $"<{id:N}@{van.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (instellingen.AntwoordAan is { Length: > 0 } antwoord)
            mail.ReplyToList.Add(new MailAddress(antwoord));
        if (bericht.Agenda is { } agenda)
            mail.Attachments.Add(Bijlage(agenda));
        return mail;
    }

    private static Attachment Bijlage(string agenda)
    {
        var soort = new ContentType("text/calendar") { CharSet = "utf-8", Name = "overleg.ics" };
        soort.Parameters.Add("method", "PUBLISH");
        return new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(agenda)), soort)
        {
            TransferEncoding = TransferEncoding.Base64,
        };
    }

    private static string Keten(Exception fout)
    {
        var zinnen = new List<string>();
        for (var nu = fout; nu is not null; nu = nu.InnerException)
            zinnen.Add(nu.Message);
        return string.Join(" / ", zinnen.Distinct(StringComparer.Ordinal));
    }
}
