namespace ChatAssistant.Core.Privacy;

/// <summary>What the <see cref="ErasureJournal"/> keeps.</summary>
internal enum JournalAct
{
    /// <summary>A person asked to be erased.</summary>
    Asked,

    /// <summary>They took it back.</summary>
    Kept,

    /// <summary>They were erased.</summary>
    Erased,

    /// <summary>Two accounts turned out to be one person, who goes on under the other id.</summary>
    Merged,
}
