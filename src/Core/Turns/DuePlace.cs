using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>A row's place in the order in which rows are drained.</summary>
internal readonly record struct DuePlace(Instant DueAt, long Id)
{
    public static DuePlace Of(DueRow row) => new(row.DueAt, row.Id);
}
