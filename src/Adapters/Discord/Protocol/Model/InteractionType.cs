using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

[JsonConverter(typeof(LenientEnum<InteractionType>))]
internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
