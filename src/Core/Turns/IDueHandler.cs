namespace ChatAssistant.Core.Turns;

/// <summary>Does what is due, of one kind, a chunk at a time and within the job's transaction.</summary>
public interface IDueHandler
{
    /// <summary>The <see cref="DueRow.Kind"/> it drains.</summary>
    string Kind { get; }

    /// <summary>Acts on the rows; each is then marked done unless its <see cref="DueRow.State"/> was set otherwise or it is to wait (<see cref="DueRow.WaitUntil"/>).</summary>
    Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken);
}
