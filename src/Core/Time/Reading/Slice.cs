namespace ChatAssistant.Core.Time.Reading;

/// <summary>A part of a month: days 1 to 10, 11 to 20, 21 to the end.</summary>
internal enum Slice
{
    Whole,
    Early,
    Middle,
    Late,
}
