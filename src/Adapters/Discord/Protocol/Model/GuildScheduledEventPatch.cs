using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A change to an event outside the server. What is null stays as it was.</summary>
/// <param name="Status">From scheduled to active or cancelled, from active to completed.</param>
internal sealed record GuildScheduledEventPatch(
    string? Name = null, DateTimeOffset? ScheduledStartTime = null, DateTimeOffset? ScheduledEndTime = null, [property: JsonIgnore] string? Location = null, string? Description = null, GuildScheduledEventStatus? Status = null)
{
    public EntityMetadata? EntityMetadata => Location is null ? null : new(Location);
}
