using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector.Model;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>What a part weighs on its way, as Teams counts: in UTF-16 units of its JSON.</summary>
internal static class CardWeight
{
    /// <summary>
    /// 80 KB are 40,960, below the 100 KB that Teams takes: less what goes with a card, of which each unit may be escaped as six (its summary of 200, what is
    /// said aloud of 400), and a thousand for the ids around it.
    /// </summary>
    public const int Most = 36_000;

    public static int Of(string words) => JsonSerializer.Serialize(words, ConnectorJson.Default.String).Length;

    public static int Of(JsonElement card) => card.GetRawText().Length;
}
