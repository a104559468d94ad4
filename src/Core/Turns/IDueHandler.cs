namespace ChatAssistant.Core.Turns;

/// <summary>Does what is due, of one kind, a chunk at a time and within the job's transaction.</summary>
public interface IDueHandler
{
    /// <summary>The <see cref="DueRow.Kind"/> it drains.</summary>
    string Kind { get; }

    /// <summary>
    /// Whether it may act on rows before the writer is free for them. It may where whatever would make it act otherwise is also written into rows with a version that it changes itself:
    /// then the save fails, and it acts anew. The context tracks nothing then (<see cref="Data.AssistantDb.TrackNothing"/>): the handler names what it changes.
    /// </summary>
    bool MayRunAhead => false;

    /// <summary>Acts on the rows; each is then marked done unless its <see cref="DueRow.State"/> was set otherwise or it is to wait (<see cref="DueRow.WaitUntil"/>).</summary>
    Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken);
}
