using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Id">A snowflake.</param>
/// <param name="GlobalName">The name they chose to show; null when they chose none.</param>
internal sealed record User(string Id = "", string? Username = null, string? GlobalName = null, bool Bot = false, string? Locale = null)
{
    [JsonIgnore]
    public string DisplayName => GlobalName ?? Username ?? Id;
}
