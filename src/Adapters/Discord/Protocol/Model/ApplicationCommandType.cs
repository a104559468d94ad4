using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

[JsonConverter(typeof(LenientEnum<ApplicationCommandType>))]
internal enum ApplicationCommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
}
