using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The smallest platform there can be, in memory: it tells events one after another until they are acknowledged, and shows what it is sent.</summary>
public sealed class PlainPlatform(Func<Instant> now)
{
    private readonly Channel<(PlatformEvent Event, Func<Task<bool>> Tell)> events = Channel.CreateUnbounded<(PlatformEvent, Func<Task<bool>>)>();
    private readonly ConcurrentDictionary<string, List<ShownMessage>> shown = new();
    private readonly ConcurrentDictionary<string, Queue<PlatformFault>> faults = new();
    private readonly ConcurrentQueue<(string Conversation, Instant At)> attempts = new();
    private readonly ConcurrentQueue<string> takenAway = new();
    private int sent;

    public IReadOnlyList<ShownMessage> In(string conversation) => [.. shown.GetValueOrDefault(conversation, [])];

    public IReadOnlyList<Instant> AttemptsTo(string conversation) => [.. attempts.Where(attempt => attempt.Conversation == conversation).Select(attempt => attempt.At)];

    public void Fail(string conversation, PlatformFault fault, int times) =>
        faults[conversation] = new(Enumerable.Repeat(fault, times));

    /// <param name="tell">Hands the event over; false when it was not taken.</param>
    public PlatformEvent Tell(PlatformEvent told, Func<Task<bool>> tell)
    {
        events.Writer.TryWrite((told, tell));
        return told;
    }

    public async Task RunAsync(Func<int> accepted)
    {
        await foreach (var (told, tell) in events.Reader.ReadAllAsync())
        {
            do
                told.Deliveries++;
            while (!await tell());
            told.Acknowledge(committed: accepted() > 0);
        }
    }

    public void Close() => events.Writer.TryComplete();

    public PlatformFault? Attempt(string conversation)
    {
        attempts.Enqueue((conversation, now()));
        return faults.GetValueOrDefault(conversation) is { } queue && queue.TryDequeue(out var fault) ? fault : null;
    }

    /// <returns>The message's id.</returns>
    public string Show(string conversation, ShownMessage message, string? replaces)
    {
        var messages = shown.GetOrAdd(conversation, _ => []);
        if (messages.FindIndex(known => known.Id == replaces) is var at and >= 0)
            messages[at] = message with { Id = replaces! };
        else
            messages.Add(message with { Id = replaces = (++sent).ToString(CultureInfo.InvariantCulture) });
        return replaces!;
    }

    /// <summary>The messages whose buttons were taken away, each time.</summary>
    public IReadOnlyList<string> TakenAway => [.. takenAway];

    public void TakeButtonsAway(string conversation, string id)
    {
        var messages = shown[conversation];
        var at = messages.FindIndex(message => message.Id == id);
        messages[at] = messages[at] with { Buttons = [] };
        takenAway.Enqueue(id);
    }
}
