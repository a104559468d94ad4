using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The API's JSON, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(FieldKindConverter)])]
[JsonSerializable(typeof(StartSession))]
[JsonSerializable(typeof(SessionStarted))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(MessageAccepted))]
[JsonSerializable(typeof(ChatMessages))]
[JsonSerializable(typeof(AttachmentKept))]
[JsonSerializable(typeof(ProblemDetails))]
public sealed partial class WebJson : JsonSerializerContext
{
    internal sealed class FieldKindConverter() : JsonStringEnumConverter<FieldKind>(JsonNamingPolicy.CamelCase);
}
