namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A server. In READY they are named only; GUILD_CREATE brings each.</summary>
internal sealed record Guild(string Id, string? Name = null, bool Unavailable = false, string? PreferredLocale = null, string? SystemChannelId = null, int? MemberCount = null)
{
    public IReadOnlyList<Channel> Channels { get => field ?? []; init; }
}
