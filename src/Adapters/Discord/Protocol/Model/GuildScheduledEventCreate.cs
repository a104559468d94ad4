using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A new event outside the server (EXTERNAL).</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Location">1 to 100 characters.</param>
/// <param name="Description">At most 1000 characters.</param>
internal sealed record GuildScheduledEventCreate(string Name, DateTimeOffset ScheduledStartTime, DateTimeOffset ScheduledEndTime, [property: JsonIgnore] string Location, string? Description = null)
{
    private const int GuildOnly = 2;
    private const int External = 3;

    public int PrivacyLevel { get; } = GuildOnly;

    public int EntityType { get; } = External;

    public EntityMetadata EntityMetadata => new(Location);
}
