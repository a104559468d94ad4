using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>Numbers of an enumeration, also where they come as text. What is no such number is the default: kinds are added without notice.</summary>
internal sealed class LenientEnum<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt32(out var number):
                return (T)Enum.ToObject(typeof(T), number);
            case JsonTokenType.String when int.TryParse(reader.GetString(), out var number):
                return (T)Enum.ToObject(typeof(T), number);
            default:
                reader.Skip();
                return default;
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(Convert.ToInt32(value, null));
}
