using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Data;

/// <summary>A value kept whole in one column as JSON: read and written, never queried into.</summary>
public static class JsonColumn
{
    /// <param name="property">The column.</param>
    /// <param name="generated">Generated code that writes the same JSON, for a column that is written all the time.</param>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property, JsonTypeInfo<T>? generated = null)
    {
        var writing = generated ?? (JsonTypeInfo<T>)JsonSerializerOptions.Web.GetTypeInfo(typeof(T));
        return property.HasConversion(
            value => JsonSerializer.Serialize(value, writing),
            json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<T>((left, right) => Equals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value));
    }
}
