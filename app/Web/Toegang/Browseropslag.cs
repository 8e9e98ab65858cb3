namespace Casusoverleg.Web.Toegang;

/// <summary>Asks the browser to forget what it may have kept of this server, going back to an earlier page included.</summary>
internal static class Browseropslag
{
    /// <summary>
    /// With this answer the browser clears its cache and storage. Not the cookies: that reaches every name below the same domain, and would
    /// sign people out of the other sites of their municipality. Ours is taken back by its name.
    /// </summary>
    public static void Wis(HttpContext context) =>
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}
