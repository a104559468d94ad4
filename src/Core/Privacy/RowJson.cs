using System.Text.Json;
using System.Text.Json.Nodes;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Core.Privacy;

/// <summary>A row as its person may read it: every column but keys and secrets, as the database holds it.</summary>
internal static class RowJson
{
    /// <summary>The keys of files open them, the messages kept with a report are also a partner's, a version is the machinery's.</summary>
    private static readonly HashSet<string> Unsaid =
        [nameof(FileRow.Key), nameof(FileRow.Bytes), nameof(Report.Messages), nameof(Report.Reader), nameof(IVersioned.Version)];

    public static JsonObject Of(EntityEntry row)
    {
        var fields = new JsonObject();
        foreach (var property in row.Properties.Where(property => IsSaid(property.Metadata)))
            fields[JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name)] = Value(property);
        foreach (var part in row.References.Where(part => part.Metadata.TargetEntityType.IsOwned() && part.TargetEntry is not null))
            fields[JsonNamingPolicy.CamelCase.ConvertName(part.Metadata.Name)] = Of(part.TargetEntry!);
        return fields;
    }

    private static bool IsSaid(IProperty property) =>
        !property.IsPrimaryKey() && !property.IsShadowProperty() && !Unsaid.Contains(property.Name) && property.ClrType != typeof(PersonId) && property.ClrType != typeof(PersonId?);

    private static JsonNode? Value(PropertyEntry property)
    {
        var converted = property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(property.CurrentValue) : property.CurrentValue;
        var isJson = converted is string && property.Metadata.ClrType != typeof(string) && !property.Metadata.ClrType.IsEnum;
        return isJson ? JsonNode.Parse((string)converted!) : JsonSerializer.SerializeToNode(converted, JsonSerializerOptions.Web);
    }
}
