using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Reads an answer from a string, a number, a truth value, null, or a list of strings and numbers.</summary>
internal sealed class FormAnswerConverter : JsonConverter<FormAnswer>
{
    public override bool HandleNull => true;

    public override FormAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return new(One(ref reader));
        var lines = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            lines.Add(One(ref reader));
        return new(string.Join('\n', lines));
    }

    public override void Write(Utf8JsonWriter writer, FormAnswer value, JsonSerializerOptions options) => writer.WriteStringValue(value.Words);

    private static string One(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : throw new JsonException("A number is out of range."),
        JsonTokenType.True => "yes",
        JsonTokenType.False => "no",
        JsonTokenType.Null => "",
        _ => throw new JsonException("An answer is a text, a number, a truth value or a list of them."),
    };
}
