using System.Buffers;
using System.Text.Json;
using ChatAssistant.Core.Data;
using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>Binds JSON as it is written, from a buffer that is kept: SQLite copies it.</summary>
internal sealed class JsonBinding(JsonText.IWriting writing)
{
    /// <summary>As the serializer's own writer: it makes no mistakes.</summary>
    private static readonly JsonWriterOptions Trusted = new() { SkipValidation = true };

    private readonly ArrayBufferWriter<byte> text = new();

    /// <returns>SQLite's result code.</returns>
    public int Bind(sqlite3_stmt statement, int place, object value)
    {
        text.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(text, Trusted))
            writing.Write(json, value);
        return raw.sqlite3_bind_text(statement, place, text.WrittenSpan);
    }
}
