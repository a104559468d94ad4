namespace ChatAssistant.Core.Time.Reading;

/// <summary>A word, a number or a sign, folded (lower case, no accents), and where it stands in the text.</summary>
internal readonly record struct Token(string Text, int Start, int End);
