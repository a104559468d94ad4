namespace ChatAssistant.Core.Messaging;

/// <summary>A gathering as a calendar keeps it.</summary>
/// <param name="Title">In the reader's language.</param>
/// <param name="Start">When it begins, in UTC.</param>
/// <param name="End">When it ends, in UTC.</param>
/// <param name="Place">Where, in words; empty when it is not said yet.</param>
public sealed record CalendarEntry(string Title, DateTimeOffset Start, DateTimeOffset End, string Place);
