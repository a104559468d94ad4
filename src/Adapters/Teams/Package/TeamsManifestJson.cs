using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>The package's files as JSON that a person can read.</summary>
[JsonSerializable(typeof(TeamsManifest))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class TeamsManifestJson : JsonSerializerContext
{
    static TeamsManifestJson() => Default = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
