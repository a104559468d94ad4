using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Trouble on demand.</summary>
internal sealed class FakeFaults
{
    private readonly Lock guard = new();
    private readonly List<(Func<FakeCall, bool> Which, FakeFault Fault, int Left)> queued = [];

    /// <summary>True for the platform being down: 503 on every call.</summary>
    public bool IsDown { get; set; }

    /// <summary>A small limit that the platform tells in its headers, on every route apart: so many in so long. Null for a large one.</summary>
    public (int Limit, Duration Window)? Bucket { get; set; }

    /// <summary>What becomes of the next calls of a kind.</summary>
    public void Fail(Func<FakeCall, bool> which, FakeFault fault, int times = 1)
    {
        lock (guard)
            queued.Add((which, fault, times));
    }

    /// <summary>What becomes of the next messages to a user, by whichever way.</summary>
    public void FailTowards(string user, FakeFault fault, int times = 1) => Fail(call => call.Towards == user, fault, times);

    public FakeFault? Take(FakeCall call)
    {
        lock (guard)
        {
            var place = queued.FindIndex(fault => fault.Left > 0 && fault.Which(call));
            if (place < 0)
                return null;
            var (which, fault, left) = queued[place];
            queued[place] = (which, fault, left - 1);
            return fault;
        }
    }
}
