using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>One field of a page.</summary>
/// <param name="Slot">Its key in <c>answers</c>.</param>
/// <param name="Label">The question.</param>
/// <param name="Hint">An example or a reason.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Optional">Whether it may be left empty.</param>
/// <param name="Value">The answer given before, or the one proposed.</param>
/// <param name="Error">Why the last answer was not taken.</param>
/// <param name="Options">The answers to choose from.</param>
/// <param name="MaxLength">In characters, for text.</param>
public sealed record ChatField(
    string Slot, string Label, string? Hint, FieldKind Kind, bool Optional, string? Value, string? Error, ImmutableArray<ChatOption> Options, int? MaxLength);
