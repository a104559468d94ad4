using ChatAssistant.Adapters.Web.Conversations;
using NodaTime;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>One thing said in the conversation, in its place.</summary>
/// <param name="Place">The number of the assistant's message it is, or comes after.</param>
/// <param name="Order">0 for the assistant's message, then the person's acts after it in their order.</param>
/// <param name="At">When.</param>
public abstract record TranscriptEntry(long Place, long Order, Instant At)
{
    /// <summary>A message of the assistant.</summary>
    public sealed record Said(SaidMessage Message, long AtPlace) : TranscriptEntry(AtPlace, 0, Message.At);

    /// <summary>Something the person did.</summary>
    public sealed record Own(OwnWords Words) : TranscriptEntry(Words.After, Words.Id, Words.At);
}
