using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssistant.Core.Needs;

/// <summary>How the embedded files of this folder are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TopicFile))]
[JsonSerializable(typeof(Dictionary<string, ImmutableArray<ImmutableArray<string>>>))]
internal sealed partial class NeedsJson : JsonSerializerContext;
