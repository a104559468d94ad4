using System.Security.Cryptography;
using ChatAssistant.Core.Data;
using NodaTime.Text;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// How the journal is written: a line <c>key BASE64</c>, which holds for those after it, then <c>INSTANT ACT HASH [HASH | INSTANT]</c>.
/// Files of several replicas can be put one after the other.
/// </summary>
internal static class JournalLines
{
    private const string KeyWord = "key";
    private const int KeyLength = 32;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    public static string KeyLine(ReadOnlyMemory<byte> key) => $"{KeyWord} {Convert.ToBase64String(key.Span)}";

    public static string Hash(ReadOnlyMemory<byte> key, PersonId person) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Span, person.Value.ToByteArray()));

    public static string Write(JournalEntry entry) => string.Join(
        ' ',
        new[] { InstantPattern.ExtendedIso.Format(entry.At), entry.Act.ToString(), entry.Subject, entry.Into ?? (entry.Due is { } due ? InstantPattern.ExtendedIso.Format(due) : null) }.OfType<string>());

    /// <summary>What can be read of it; a line cut by a crash is passed over.</summary>
    public static (IReadOnlyList<JournalEntry> Entries, ReadOnlyMemory<byte> LastKey) Read(IEnumerable<string> lines)
    {
        var (entries, key) = (new List<JournalEntry>(), ReadOnlyMemory<byte>.Empty);
        foreach (var words in lines.Select(line => line.Split(' ')))
            if (words is [KeyWord, var written])
                key = ReadKey(written);
            else if (words.Length >= 3 && InstantPattern.ExtendedIso.Parse(words[0]) is { Success: true, Value: var at } && Enum.TryParse<JournalAct>(words[1], out var act))
                entries.Add(new(key, at, act, words[2], act == JournalAct.Merged ? words[^1] : null, act == JournalAct.Asked && InstantPattern.ExtendedIso.Parse(words[^1]) is { Success: true, Value: var due } ? due : null));
        return (entries, key);
    }

    private static byte[] ReadKey(string written)
    {
        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(written, key, out var length) && length == KeyLength ? key : [];
    }
}
