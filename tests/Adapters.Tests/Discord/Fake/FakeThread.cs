using System.Collections.Concurrent;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>A thread of the server, with who is in it.</summary>
internal sealed record FakeThread(string Parent, string Name, int Type)
{
    public ConcurrentDictionary<string, bool> Members { get; } = new();
}
