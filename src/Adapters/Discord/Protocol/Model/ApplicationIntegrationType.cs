using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

[JsonConverter(typeof(LenientEnum<ApplicationIntegrationType>))]
internal enum ApplicationIntegrationType
{
    GuildInstall = 0,
    UserInstall = 1,
}
