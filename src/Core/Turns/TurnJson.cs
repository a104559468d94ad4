using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Writes the JSON columns of each turn by generated code, which takes less time than reflection. For writing alone: generated reading leaves a property that the JSON does not
/// have at its type's default rather than at its initial value, and rows are older than properties. A type with a discriminator gains nothing and is not here.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Answers))]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(ImmutableArray<string>), TypeInfoPropertyName = "Receipts")]
[JsonSerializable(typeof(ImmutableArray<ShownOption>), TypeInfoPropertyName = "ShownOptions")]
public sealed partial class TurnJson : JsonSerializerContext;
