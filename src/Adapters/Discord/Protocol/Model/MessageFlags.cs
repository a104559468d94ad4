using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

[Flags, JsonConverter(typeof(LenientEnum<MessageFlags>))]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,

    /// <summary>Only who interacted sees it, until they close the application.</summary>
    Ephemeral = 1 << 6,

    /// <summary>No push and no sound.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>The message is made of components alone: neither content nor embeds.</summary>
    IsComponentsV2 = 1 << 15,
}
