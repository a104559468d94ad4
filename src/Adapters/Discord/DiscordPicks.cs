using System.Buffers.Text;
using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Which options of a long list are picked, by their place: a bit each, base64url.</summary>
internal static class DiscordPicks
{
    private const int MostBytes = 48;

    public static string Write(ImmutableSortedSet<int> picks)
    {
        if (picks.IsEmpty)
            return "";
        var bits = new byte[(picks.Max / 8) + 1];
        foreach (var pick in picks)
            bits[pick / 8] |= (byte)(1 << (pick % 8));
        return Base64Url.EncodeToString(bits);
    }

    public static ImmutableSortedSet<int> Read(string text)
    {
        if (!Base64Url.IsValid(text, out var length) || length > MostBytes)
            return [];
        var bits = Base64Url.DecodeFromChars(text);
        return [.. Enumerable.Range(0, bits.Length * 8).Where(place => (bits[place / 8] & (1 << (place % 8))) != 0)];
    }
}
