namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>What we write: in an answer to an interaction, a follow-up, or an edit. What is null is left out, and on an edit left as it was.</summary>
internal record MessageBody
{
    /// <summary>At most 2000 characters. On an edit, "" takes the words away.</summary>
    public string? Content { get; init; }

    /// <summary>At most 10.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>At most 5 action rows. On an edit, an empty list takes them away.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Filled in by the client for what is uploaded; on an edit, an empty list takes files away.</summary>
    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public MessageFlags? Flags { get; init; }

    /// <summary>Nobody, on everything.</summary>
    public AllowedMentions AllowedMentions { get; } = AllowedMentions.None;

    /// <summary>The same, with a line for each file that goes with it.</summary>
    public MessageBody With(IReadOnlyList<Upload> files) => files.Count == 0 ? this : this with { Attachments = AttachmentBody.Of(files) };
}
