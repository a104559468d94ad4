using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>Where something is used from.</summary>
[JsonConverter(typeof(LenientEnum<InteractionContext>))]
internal enum InteractionContext
{
    Guild = 0,
    BotDm = 1,

    /// <summary>Between other people; only for applications a user installed for themselves.</summary>
    PrivateChannel = 2,
}
