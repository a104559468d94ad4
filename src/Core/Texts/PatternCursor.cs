using System.Globalization;

namespace ChatAssistant.Core.Texts;

/// <summary>A place in a pattern being parsed. Spaces around names and punctuation do not count.</summary>
internal sealed class PatternCursor(string key, string pattern)
{
    private int position;

    public bool AtEnd => position == pattern.Length;

    public char Current => AtEnd ? '\0' : pattern[position];

    /// <summary>The character between two apostrophes here, or null.</summary>
    public char? QuotedCharacter => pattern.AsSpan(position) is ['\'', var quoted, '\'', ..] ? quoted : null;

    /// <summary>Whether a whole <c>[label]({</c> stands here; other brackets are plain characters.</summary>
    public bool IsAtLink
    {
        get
        {
            var end = pattern.IndexOfAny(['[', ']', '\n'], position + 1);
            return end >= 0 && pattern.AsSpan(end).StartsWith("]({");
        }
    }

    public bool IsAt(string expected) => pattern.AsSpan(position).StartsWith(expected);

    public char Next() => pattern[position++];

    public void Skip(int characters) => position += characters;

    public void SkipSpaces()
    {
        while (char.IsWhiteSpace(Current))
            position++;
    }

    public bool Take(string expected)
    {
        if (!IsAt(expected))
            return false;
        position += expected.Length;
        return true;
    }

    public void Expect(char expected)
    {
        if (Current != expected)
            throw Error(AtEnd ? $"'{expected}' is missing" : $"'{expected}' was expected instead of '{Current}'");
        position++;
    }

    /// <summary>A name, with the spaces around it.</summary>
    public string Word()
    {
        SkipSpaces();
        var start = position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '_' or '=')
            position++;
        var word = pattern[start..position];
        SkipSpaces();
        return word.Length > 0 ? word : throw Error("a name is missing");
    }

    public double Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'={digits}' is not a number");

    public FormatException Error(string what) => new($"The text '{key}', at character {position + 1}: {what}.");
}
