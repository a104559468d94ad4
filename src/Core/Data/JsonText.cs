using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ChatAssistant.Core.Data;

/// <summary>A value kept whole in one column as JSON: read and written, never queried into.</summary>
public static class JsonText
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion<Converter<T>, Comparer<T>>();

    /// <summary>For a column that is written all the time: by generated code, which writes the same JSON.</summary>
    public static PropertyBuilder<T> IsJson<T, TWriting>(this PropertyBuilder<T> property)
        where TWriting : JsonSerializerContext, new() =>
        property.HasConversion<Converter<T, TWriting>, Comparer<T>>();

    /// <summary>Writes the JSON of a value as a storage takes it, without a string in between.</summary>
    public interface IWriting
    {
        /// <param name="value">A value of the column, not null.</param>
        void Write(Utf8JsonWriter json, object value);
    }

    // What the conversions call is public: the compiled models hold their code.
    public sealed class Converter<T>() : ValueConverter<T, string>(value => Write(value), json => Read(json)), IWriting
    {
        private static readonly JsonTypeInfo<T> Writing = (JsonTypeInfo<T>)JsonSerializerOptions.Web.GetTypeInfo(typeof(T));

        public static string Write(T value) => Written(value, Writing);

        public static T Read(string json) => JsonText.Read<T>(json);

        void IWriting.Write(Utf8JsonWriter json, object value) => WriteTo(json, (T)value, Writing);
    }

    public sealed class Converter<T, TWriting>() : ValueConverter<T, string>(value => Write(value), json => Read(json)), IWriting
        where TWriting : JsonSerializerContext, new()
    {
        private static readonly JsonTypeInfo<T> Writing = (JsonTypeInfo<T>)new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new TWriting() }.GetTypeInfo(typeof(T));

        public static string Write(T value) => Written(value, Writing);

        public static T Read(string json) => JsonText.Read<T>(json);

        void IWriting.Write(Utf8JsonWriter json, object value) => WriteTo(json, (T)value, Writing);
    }

    /// <summary>The values are immutable: each is its own snapshot.</summary>
    public sealed class Comparer<T>() : ValueComparer<T>((left, right) => object.Equals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value);

    // A list that was never set is empty: EF Core asks how it is stored when the models are compiled.
    private static string Written<T>(T value, JsonTypeInfo<T> writing) => IsUnset(value) ? "[]" : JsonSerializer.Serialize(value, writing);

    private static void WriteTo<T>(Utf8JsonWriter json, T value, JsonTypeInfo<T> writing)
    {
        if (IsUnset(value))
            json.WriteRawValue("[]"u8);
        else
            JsonSerializer.Serialize(json, value, writing);
    }

    private static bool IsUnset<T>(T value) => EqualityComparer<T>.Default.Equals(value, default);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
}
