namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>An event in a server's list, as told.</summary>
internal sealed record GuildScheduledEvent(
    string Id, string? GuildId = null, string? Name = null, string? Description = null, DateTimeOffset? ScheduledStartTime = null, DateTimeOffset? ScheduledEndTime = null,
    GuildScheduledEventStatus Status = default, string? CreatorId = null, EntityMetadata? EntityMetadata = null);
