using System.Buffers;
using System.Text;

namespace ChatAssistant.Core.Texts;

/// <summary>
/// Characters no value may bring into a message: C0 and C1 controls except the line break, and the marks that
/// turn the reading direction (Unicode Bidi_Control), which can make a text look like another one.
/// </summary>
internal static class RemovedCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c != '\n'),
        '\u061C', '\u200E', '\u200F',
        '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
        '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    public static void AppendWithout(StringBuilder target, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(All); next >= 0; next = text.IndexOfAny(All))
        {
            target.Append(text[..next]);
            text = text[(next + 1)..];
        }

        target.Append(text);
    }
}
