using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>A platform's own JSON schema, kept in the folder Data.</summary>
internal sealed class CardSchema
{
    private readonly JsonSchema schema;

    private CardSchema(JsonSchema schema) => this.schema = schema;

    /// <summary>Adaptive Cards 1.5: the highest version that Teams draws for bots.</summary>
    public static CardSchema AdaptiveCard { get; } = Read("adaptive-card-1.5.0.json");

    /// <summary>The schemas' own keyword id and draft 4 are older than what the library reads; both mean the same here under draft 7.</summary>
    public static CardSchema Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Teams", "Data", file)))!.AsObject();
        json.Remove("id");
        json["$schema"] = "http://json-schema.org/draft-07/schema#";
        return new(JsonSchema.FromText(json.ToJsonString()));
    }

    /// <returns>What is wrong, a line each; empty when nothing is.</returns>
    public IReadOnlyList<string> Faults(JsonElement json)
    {
        var result = schema.Evaluate(JsonNode.Parse(json.GetRawText()), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}")).Distinct().OrderByDescending(fault => fault.Split(' ')[0].Length).Take(12)];
    }
}
