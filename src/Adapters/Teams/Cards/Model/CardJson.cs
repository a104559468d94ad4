using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>Cards as JSON: absent members are not written, letters stay letters.</summary>
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    static CardJson() => Default = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static JsonElement Write(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, Default.AdaptiveCard);
}
