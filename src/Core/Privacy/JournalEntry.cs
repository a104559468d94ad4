using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>One line of the <see cref="ErasureJournal"/>.</summary>
/// <param name="Key">What its hashes are keyed with.</param>
/// <param name="At">When, in the domain's time.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">The keyed hash of the person's id.</param>
/// <param name="Into">For a merge: the keyed hash of the person they became.</param>
/// <param name="Due">For a request: the end of the days of grace.</param>
internal sealed record JournalEntry(ReadOnlyMemory<byte> Key, Instant At, JournalAct Act, string Subject, string? Into = null, Instant? Due = null);
