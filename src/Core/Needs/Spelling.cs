namespace ChatAssistant.Core.Needs;

/// <summary>Whether two words differ by one slip of the fingers.</summary>
internal static class Spelling
{
    /// <summary>One letter added, missing, replaced, or two neighbours swapped. Equal words are not a slip.</summary>
    public static bool IsOneSlipFrom(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        if (word.Length > other.Length) return IsOneSlipFrom(other, word);
        if (other.Length - word.Length > 1) return false;
        var start = word.CommonPrefixLength(other);
        var rest = word[start..];
        var otherRest = other[start..];
        if (otherRest.IsEmpty) return false;
        if (rest.Length < otherRest.Length) return rest.SequenceEqual(otherRest[1..]);
        return rest[1..].SequenceEqual(otherRest[1..])
            || (rest.Length > 1 && rest[0] == otherRest[1] && rest[1] == otherRest[0] && rest[2..].SequenceEqual(otherRest[2..]));
    }
}
