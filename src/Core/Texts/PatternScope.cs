using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>What surrounds a message inside a pattern.</summary>
/// <param name="End">The character that closes it, or '\0' for the whole pattern.</param>
/// <param name="Style">The style around it, which it must leave as it found it.</param>
/// <param name="StartsLine">Whether "> " at its start makes a quoted line.</param>
/// <param name="Counted">The argument "#" stands for, inside a plural.</param>
internal readonly record struct PatternScope(char End, TextStyle Style, bool StartsLine, string? Counted);
