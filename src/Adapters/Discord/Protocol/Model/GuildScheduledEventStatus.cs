using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

[JsonConverter(typeof(LenientEnum<GuildScheduledEventStatus>))]
internal enum GuildScheduledEventStatus
{
    Scheduled = 1,
    Active = 2,
    Completed = 3,
    Canceled = 4,
}
