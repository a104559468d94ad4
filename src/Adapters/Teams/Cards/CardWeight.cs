using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector.Model;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>What a part weighs on its way, as Teams counts: in UTF-16 units of its JSON.</summary>
internal static class CardWeight
{
    /// <summary>80 KB, below the 100 KB that Teams takes with all that is around the part.</summary>
    public const int Most = 40_000;

    public static int Of(string words) => JsonSerializer.Serialize(words, ConnectorJson.Default.String).Length;

    public static int Of(JsonElement card) => card.GetRawText().Length;
}
