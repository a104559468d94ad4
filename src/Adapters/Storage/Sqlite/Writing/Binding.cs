using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>Gives a statement the value of a parameter.</summary>
/// <param name="statement">The prepared statement.</param>
/// <param name="place">The parameter's place, from 1.</param>
/// <param name="value">The value, not null.</param>
/// <returns>SQLite's result code.</returns>
internal delegate int BindValue(sqlite3_stmt statement, int place, object value);

/// <summary>
/// How the provider's types are stored, in the same form as Microsoft.Data.Sqlite's own parameters, which queries compare with
/// (<see href="https://learn.microsoft.com/dotnet/standard/data/sqlite/types">its table of types</see>).
/// </summary>
internal static class Binding
{
    private const int OnTheStack = 512;

    public static BindValue Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var known when known == typeof(string) => (statement, place, value) => BindText(statement, place, (string)value),
        var known when known == typeof(long) => (statement, place, value) => raw.sqlite3_bind_int64(statement, place, (long)value),
        var known when known == typeof(int) => (statement, place, value) => raw.sqlite3_bind_int64(statement, place, (int)value),
        var known when known == typeof(bool) => (statement, place, value) => raw.sqlite3_bind_int64(statement, place, (bool)value ? 1 : 0),
        var known when known == typeof(double) => (statement, place, value) => raw.sqlite3_bind_double(statement, place, (double)value),
        var known when known == typeof(byte[]) => (statement, place, value) => raw.sqlite3_bind_blob(statement, place, (byte[])value),
        var known when known == typeof(Guid) => (statement, place, value) => BindGuid(statement, place, (Guid)value),
        var known when known == typeof(DateTime) => (statement, place, value) => BindFormatted(statement, place, (DateTime)value, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF"),
        var known when known == typeof(DateOnly) => (statement, place, value) => BindFormatted(statement, place, (DateOnly)value, @"yyyy\-MM\-dd"),
        var known when known == typeof(TimeOnly) => (statement, place, value) => BindFormatted(statement, place, (TimeOnly)value, ((TimeOnly)value).Ticks % TimeSpan.TicksPerSecond == 0 ? @"HH\:mm\:ss" : @"HH\:mm\:ss.fffffff"),
        var other => throw new NotSupportedException($"No column of type {other.Name} has been written yet."),
    };

    private static int BindText(sqlite3_stmt statement, int place, string text)
    {
        // An empty span has no address, which SQLite takes for NULL.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(statement, place, "");
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = longest > OnTheStack ? ArrayPool<byte>.Shared.Rent(longest) : null;
        var bytes = rented ?? stackalloc byte[OnTheStack];
        Utf8.FromUtf16(text, bytes, out _, out var length);
        var result = raw.sqlite3_bind_text(statement, place, bytes[..length]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private static int BindGuid(sqlite3_stmt statement, int place, Guid value)
    {
        Span<byte> text = stackalloc byte[36];
        value.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        return raw.sqlite3_bind_text(statement, place, text);
    }

    private static int BindFormatted<T>(sqlite3_stmt statement, int place, T value, string format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, place, text[..length]);
    }
}
