using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Dialogs;

/// <summary>What a slot may need to read an answer: the person's clock and language, and the options that were shown.</summary>
/// <param name="Now">The turn's instant.</param>
/// <param name="Zone">The person's zone.</param>
/// <param name="Language">The person's language, "fr" or "en".</param>
/// <param name="Options">What was shown for this slot, in the order shown.</param>
public sealed record SlotContext(Instant Now, DateTimeZone Zone, string Language, ImmutableArray<SlotOption> Options);
