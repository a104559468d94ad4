namespace ChatAssistant.Core.Time.Reading;

/// <summary>Hours in minutes from the midnight that starts the day; from 1440 on they are of the next day.</summary>
internal readonly record struct Stretch(int? Start, int? End);
