using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>What an action sends back; see <see cref="TeamsCardData"/>.</summary>
internal sealed record CardData
{
    [JsonPropertyName(TeamsCardData.Token)]
    public string? Token { get; init; }

    [JsonPropertyName(TeamsCardData.Door)]
    public string? Door { get; init; }
}
