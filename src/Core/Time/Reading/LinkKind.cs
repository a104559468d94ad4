namespace ChatAssistant.Core.Time.Reading;

/// <summary>The small words and signs that tie days and hours together.</summary>
internal enum LinkKind
{
    About,
    At,
    From,
    To,
    Between,
    By,
    Before,
    And,
    Or,
    Comma,
    Dash,
}
