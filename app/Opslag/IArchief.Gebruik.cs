using Casusoverleg.Domein;

namespace Casusoverleg.Opslag;

/// <content>What happens to an item of a list after close (R47, R67).</content>
public partial interface IArchief
{
    /// <summary>What happened to the items of one person's list after close, in order per item; nothing of an item that is gone.</summary>
    Task<IReadOnlyList<Gebruiksrij>> LeesGebruik(
        OverlegId overleg,
        DeelnemerId wie,
        CancellationToken ct = default
    );

    /// <summary>Adds one step to an item of the list of <paramref name="wie"/>, under its key, with its accountability lines.</summary>
    /// <param name="nummer">How many steps there were when this one was judged.</param>
    /// <param name="melding">How it stands for the contributor after this step; replaces what stood for this item.</param>
    /// <returns>False when the item is gone, or another step came first; then nothing is written.</returns>
    Task<bool> VoegGebruikToe(
        OverlegId overleg,
        DeelnemerId wie,
        Guid item,
        int nummer,
        ReadOnlyMemory<byte> inhoud,
        Meldingstand melding,
        IReadOnlyList<Verantwoordingsregel> regels,
        CancellationToken ct = default
    );

    /// <summary>
    /// By whom this person is asked or told something about what they brought in, in every overleg at once; never what. Gone with the
    /// item, and with the list of either.
    /// </summary>
    Task<IReadOnlyList<Gebruiksmelding>> Meldingen(
        PersoonId persoon,
        CancellationToken ct = default
    );
}

/// <summary>One step of what happened to an item after close; <paramref name="Inhoud"/> is UTF-8 JSON, opaque to the archive.</summary>
public sealed record Gebruiksrij(Guid Item, ReadOnlyMemory<byte> Inhoud);

/// <summary>How an item stands for who brought it in.</summary>
/// <param name="Vraag">A question waits for their answer.</param>
/// <param name="Verplicht">It had to be disclosed, and they are told (R47).</param>
public sealed record Meldingstand(DeelnemerId Voor, bool Vraag, bool Verplicht);

/// <summary>That <paramref name="Van"/> asks or tells <paramref name="Voor"/> something: all that stands in clear of it.</summary>
public sealed record Gebruiksmelding(
    OverlegId Overleg,
    DeelnemerId Voor,
    DeelnemerId Van,
    bool Vraag,
    bool Verplicht
);
