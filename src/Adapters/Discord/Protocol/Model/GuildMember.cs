namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="User">Absent in what a message carries: the author is beside it.</param>
/// <param name="Permissions">In an interaction: what they may do in that channel, a bit set as decimal text.</param>
internal sealed record GuildMember(User? User = null, string? Nick = null, string? Permissions = null)
{
    public IReadOnlyList<string> Roles { get => field ?? []; init; }
}
