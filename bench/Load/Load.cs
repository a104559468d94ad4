using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatAssistant.Load;

/// <summary>One measured stretch: how long each turn took, in ms, and how many replies were wrong.</summary>
internal sealed class Load(TimeSpan length)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<double> latencies = new();
    private int wrong;

    public bool IsOver => clock.Elapsed >= length;

    public IReadOnlyCollection<double> Latencies => latencies;

    public int Wrong => wrong;

    public async Task TimeAsync(Func<Task> turn)
    {
        var start = Stopwatch.GetTimestamp();
        await turn();
        latencies.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public void Add(int wrongReplies) => Interlocked.Add(ref wrong, wrongReplies);
}
