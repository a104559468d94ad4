namespace ChatAssistant.Core.Time;

/// <summary>One of several dates in a text: the person's own words for it, and what they were read as.</summary>
public sealed record DateReadingPart(string Source, DateReading Reading);
