using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>
/// The protocol's JSON: snake_case, nulls left out, unknown fields and kinds let by. A value of a wrong type, or an id that is missing, is a
/// <see cref="JsonException"/> and nothing else.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString,
    AllowOutOfOrderMetadataProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Modal))]
[JsonSerializable(typeof(AutocompleteData))]
[JsonSerializable(typeof(DeferralData))]
[JsonSerializable(typeof(GatewayPayload))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(ReadyEvent))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(DmCreate))]
[JsonSerializable(typeof(ThreadCreate))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(GuildScheduledEvent))]
[JsonSerializable(typeof(IReadOnlyList<GuildScheduledEvent>))]
[JsonSerializable(typeof(GuildScheduledEventCreate))]
[JsonSerializable(typeof(GuildScheduledEventPatch))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(RateLimitBody))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(long?))]
internal sealed partial class DiscordJson : JsonSerializerContext;
