using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssistant.Core.Needs;

/// <summary>The embedded files of this folder.</summary>
internal static class NeedsData
{
    public static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        var name = $"{typeof(NeedsData).Namespace}.Data.{file}";
        using var stream = typeof(NeedsData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
