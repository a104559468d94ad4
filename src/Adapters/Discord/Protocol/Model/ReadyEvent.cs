namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>READY: who we are, and how to resume.</summary>
internal sealed record ReadyEvent(User? User = null, string? SessionId = null, string? ResumeGatewayUrl = null, Application? Application = null)
{
    public IReadOnlyList<Guild> Guilds { get => field ?? []; init; }
}
