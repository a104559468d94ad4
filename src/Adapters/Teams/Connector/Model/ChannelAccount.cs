namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>A person or a bot on a channel.</summary>
/// <param name="Id">Opaque, and different for each bot that sees the person.</param>
internal sealed record ChannelAccount(string? Id, string? Name = null)
{
    /// <summary>The person's object in Entra ID.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>"user" or "bot".</summary>
    public string? Role { get; init; }
}
