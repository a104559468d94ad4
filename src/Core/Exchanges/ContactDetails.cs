using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Exchanges;

/// <summary>E-mail addresses and phone numbers in what people write.</summary>
public static partial class ContactDetails
{
    public static bool AreIn(string words) => Email().IsMatch(words) || Phone().IsMatch(words);

    [GeneratedRegex(@"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\barobase\b)\s?[\w-]+(?:\s?(?:\.|\bpoint\b|\(dot\))\s?[\w-]+)+", RegexOptions.IgnoreCase)]
    public static partial Regex Email();

    [GeneratedRegex(@"(?:\+|\b)\d(?:[\s\u00a0\u202f.\-()/]?\d){7,}")]
    public static partial Regex Phone();
}
