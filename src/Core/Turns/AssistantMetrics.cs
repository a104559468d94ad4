using System.Diagnostics.Metrics;

namespace ChatAssistant.Core.Turns;

/// <summary>What an operator watches. Labels are few and say nothing of persons.</summary>
public sealed class AssistantMetrics : IDisposable
{
    public const string MeterName = "ChatAssistant";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> turns;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> batchDuration;
    private readonly Counter<long> drained;
    private readonly Counter<long> sent;
    private readonly Counter<long> worked;
    private long outboxDepth;

    public AssistantMetrics()
    {
        turns = meter.CreateCounter<long>("assistant.turns", "{turn}", "Messages taken, by outcome");
        batchSize = meter.CreateHistogram<int>("assistant.batch.size", "{turn}", "Turns committed together");
        batchDuration = meter.CreateHistogram<double>("assistant.batch.duration", "s", "From the writer gate to the commit");
        drained = meter.CreateCounter<long>("assistant.due", "{row}", "Due rows, by outcome");
        sent = meter.CreateCounter<long>("assistant.outbox", "{part}", "Attempts to send, by channel and outcome");
        worked = meter.CreateCounter<long>("assistant.work", "{item}", "Slow work, by outcome");
        meter.CreateObservableGauge("assistant.outbox.depth", () => Volatile.Read(ref outboxDepth), "{row}", "Messages that wait to be sent");
    }

    public void Batch(int size, TimeSpan duration)
    {
        batchSize.Record(size);
        batchDuration.Record(duration.TotalSeconds);
    }

    /// <param name="outcome">done, duplicate, dead or refused.</param>
    public void Turns(string outcome, int count = 1) => turns.Add(count, new KeyValuePair<string, object?>("outcome", outcome));

    /// <param name="outcome">done, retried or failed.</param>
    public void Drained(string outcome, int count = 1) => drained.Add(count, new KeyValuePair<string, object?>("outcome", outcome));

    /// <param name="channel">The adapter's name.</param>
    /// <param name="outcome">delivered, retried, failed, blocked or dropped.</param>
    public void Sent(string channel, string outcome) => sent.Add(1, new("channel", channel), new("outcome", outcome));

    /// <param name="outcome">done, retried or failed.</param>
    public void Worked(string outcome) => worked.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void OutboxDepth(int rows) => Volatile.Write(ref outboxDepth, rows);

    public void Dispose() => meter.Dispose();
}
