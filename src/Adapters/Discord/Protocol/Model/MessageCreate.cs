namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A message in a channel.</summary>
internal sealed record MessageCreate : MessageBody
{
    /// <summary>At most 25 characters. Sent again within a few minutes, it is the same message and not a second.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce => Nonce is null ? null : true;
}
