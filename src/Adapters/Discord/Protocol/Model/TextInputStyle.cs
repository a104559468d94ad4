using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

[JsonConverter(typeof(LenientEnum<TextInputStyle>))]
internal enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
