using System.Globalization;
using Casusoverleg.Opslag;
using Casusoverleg.Web.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Casusoverleg.Web.Pages;

/// <summary>"Spoedoverleg": convening and inviting on one screen (R63); what it makes goes to <c>POST /nieuw</c>.</summary>
[Authorize(Policy = Beleid.Regisseur)]
public sealed class SpoedModel(IToegangsregister register, Instellingen instellingen)
    : NieuwModel(register)
{
    /// <summary>Hours within which the rest has to be completed.</summary>
    public string Uren =>
        instellingen.Overleg.AanvullenUren.ToString("0.##", CultureInfo.InvariantCulture);
}
