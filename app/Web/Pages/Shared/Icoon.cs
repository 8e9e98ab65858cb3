using Microsoft.AspNetCore.Html;

namespace Casusoverleg.Web.Pages.Shared;

/// <summary>Drawn signs; each stands beside words and is hidden from a screen reader.</summary>
internal static class Icoon
{
    /// <summary>The mark of the product.</summary>
    public static HtmlString Merk { get; } =
        new(
            """<svg class="merk" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="66 22" transform="rotate(-60 16 16)" stroke-linecap="round"/><circle cx="16" cy="16" r="7.5" fill="none" stroke="currentColor" stroke-width="2.5"/><circle cx="16" cy="16" r="2.6" fill="currentColor"/></svg>"""
        );

    /// <summary>The sign breed.</summary>
    public static HtmlString Breed { get; } =
        Teken(
            """<circle cx="12" cy="12" r="9"/><g fill="currentColor" stroke="none"><circle cx="12" cy="8.2" r="1.7"/><circle cx="8.4" cy="14" r="1.7"/><circle cx="15.6" cy="14" r="1.7"/></g>"""
        );

    /// <summary>The sign vink.</summary>
    public static HtmlString Vink { get; } = Teken("""<path d="M5 12.5l4.5 4.5L19 7.5"/>""");

    /// <summary>The sign chevron.</summary>
    public static HtmlString Chevron { get; } = Teken("""<path d="M7 10l5 5 5-5"/>""");

    /// <summary>The sign rechts.</summary>
    public static HtmlString Rechts { get; } = Teken("""<path d="M5 12h14M13 6l6 6-6 6"/>""");

    /// <summary>The sign plus.</summary>
    public static HtmlString Plus { get; } = Teken("""<path d="M12 5v14M5 12h14"/>""");

    /// <summary>The sign mensen.</summary>
    public static HtmlString Mensen { get; } =
        Teken(
            """<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19.5c.7-3.2 3-5 6-5s5.3 1.8 6 5"/><path d="M15.5 5.6a3.2 3.2 0 010 5.8M17.5 14.9c1.9.7 3.1 2.3 3.5 4.6"/>"""
        );

    /// <summary>The sign agenda.</summary>
    public static HtmlString Agenda { get; } =
        Teken(
            """<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>"""
        );

    /// <summary>The sign klok.</summary>
    public static HtmlString Klok { get; } =
        Teken("""<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>""");

    /// <summary>The sign print.</summary>
    public static HtmlString Print { get; } =
        Teken(
            """<path d="M7 9V4h10v5"/><rect x="4" y="9" width="16" height="7.5" rx="1.5"/><path d="M7 14h10v6H7z"/>"""
        );

    /// <summary>The sign bewaar.</summary>
    public static HtmlString Bewaar { get; } =
        Teken("""<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>""");

    /// <summary>The sign info.</summary>
    public static HtmlString Info { get; } =
        Teken("""<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.01"/>""");

    /// <summary>The sign let.</summary>
    public static HtmlString Let { get; } =
        Teken("""<path d="M12 4.2l8.6 15H3.4z"/><path d="M12 10v4.2M12 16.9v.01"/>""");

    /// <summary>The sign stop.</summary>
    public static HtmlString Stop { get; } =
        Teken("""<circle cx="12" cy="12" r="8.5"/><path d="M6.2 6.2l11.6 11.6"/>""");

    /// <summary>The sign vlag.</summary>
    public static HtmlString Vlag { get; } = Teken("""<path d="M6 21V4h11l-2 4 2 4H6"/>""");

    /// <summary>The sign schild.</summary>
    public static HtmlString Schild { get; } =
        Teken(
            """<path d="M12 3.5l7.5 2.8v5.2c0 4.3-3 7.6-7.5 9-4.5-1.4-7.5-4.7-7.5-9V6.3z"/><path d="M8.8 12l2.3 2.3 4.2-4.4"/>"""
        );

    /// <summary>The sign tas.</summary>
    public static HtmlString Tas { get; } =
        Teken("""<path d="M5.5 8.5h13l1 11.5H4.5z"/><path d="M9 11V7a3 3 0 016 0v4"/>""");

    /// <summary>The sign post.</summary>
    public static HtmlString Post { get; } =
        Teken(
            """<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="M4 7.5l8 5.5 8-5.5"/>"""
        );

    /// <summary>The sign vuur.</summary>
    public static HtmlString Vuur { get; } =
        Teken("""<path d="M6 7h12l-1 13H7zM4 7h16M9.5 7V4.5h5V7M10 11v5M14 11v5"/>""");

    /// <summary>The sign kopieer.</summary>
    public static HtmlString Kopieer { get; } =
        Teken(
            """<rect x="8" y="8.5" width="11.5" height="12" rx="1.5"/><path d="M5 15.5h-.5v-11a1 1 0 011-1H15V5.5"/>"""
        );

    /// <summary>The sign terug.</summary>
    public static HtmlString Terug { get; } =
        Teken("""<path d="M8.5 5L4 9.5 8.5 14"/><path d="M4 9.5h10a5.5 5.5 0 010 11h-3"/>""");

    private static HtmlString Teken(string binnen) =>
        new(
            $"""<svg class="ico" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{binnen}</svg>"""
        );
}
