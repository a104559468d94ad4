using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>One message of the assistant.</summary>
/// <param name="Seq">Its number in the conversation, in the order of the commits.</param>
/// <param name="Text">Its words, without styles.</param>
/// <param name="Html">The same as escaped HTML: p, br, strong, em, blockquote, ul, li and a only.</param>
/// <param name="Options">What can be tapped: answers first, then steps (skip, back, correct, stop).</param>
/// <param name="Question">The question it asks.</param>
/// <param name="Attachments">Files that go with it.</param>
/// <param name="Replaces">The number of the message whose place it takes.</param>
public sealed record ChatMessage(
    long Seq, string Text, string Html, ImmutableArray<ChatOption> Options, ChatQuestion? Question, ImmutableArray<ChatAttachment> Attachments, long? Replaces);
