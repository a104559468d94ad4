using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Core.Messaging;

/// <summary>What a person did.</summary>
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Option), "option")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(Attachment), "attachment")]
[JsonDerivedType(typeof(Arrived), "arrived")]
[JsonDerivedType(typeof(Voice), "voice")]
[JsonDerivedType(typeof(Unsupported), "unsupported")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Moved), "moved")]
public abstract record InboundContent
{
    private InboundContent()
    {
    }

    /// <summary>They wrote words (a command too: "/besoin").</summary>
    public sealed record Text(string Value) : InboundContent;

    /// <summary>They tapped a button. <see cref="Label"/> is what it said, where the channel knows.</summary>
    public sealed record Option(string Token, string? Label = null) : InboundContent;

    /// <summary>They sent a form: answers by slot key; an empty answer skips an optional field.</summary>
    public sealed record Form(string QuestionToken, ImmutableSortedDictionary<string, string> Answers) : InboundContent;

    /// <summary>They sent a file that the channel has stored.</summary>
    public sealed record Attachment(Guid File, string Name) : InboundContent;

    /// <summary>They opened the conversation, with the code of an invite or a link when they came by one.</summary>
    public sealed record Arrived(string? Code = null) : InboundContent;

    /// <summary>They sent a voice message, which nobody here can hear.</summary>
    public sealed record Voice : InboundContent;

    /// <summary>They corrected a message they had sent: which answer it would change is not known.</summary>
    public sealed record Edited : InboundContent;

    /// <summary>They blocked the assistant, or took it out of the group: nothing can be sent there any more.</summary>
    public sealed record Left : InboundContent;

    /// <summary>The platform gave the conversation another id (a group that grew).</summary>
    public sealed record Moved(string Conversation) : InboundContent;

    /// <summary>They sent something of a kind that no dialog takes (a sticker, a poll).</summary>
    public sealed record Unsupported(string Kind) : InboundContent;
}
