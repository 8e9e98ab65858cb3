namespace Casusoverleg.Web.Toegang;

/// <summary>Asks the browser to forget what it may have kept of this server, going back to an earlier page included.</summary>
internal static class Browseropslag
{
    /// <summary>With this answer the browser clears its cache and storage.</summary>
    /// <param name="metKoekjes">Cookies as well: who signs out leaves none behind.</param>
    public static void Wis(HttpContext context, bool metKoekjes = false) =>
        context.Response.Headers["Clear-Site-Data"] = metKoekjes
            ? "\"cache\", \"cookies\", \"storage\""
            : "\"cache\", \"storage\"";
}
