using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>Telegram's side: chats with their messages, updates that wait to be taken, and what it was told about the bot.</summary>
internal sealed class FakeTelegram(Func<Instant> now)
{
    public const string Token = "123456789:fake-token-of-the-tests";
    public const string UserName = "EchangesBot";

    private readonly Lock guard = new();
    private readonly Dictionary<long, List<FakeMessage>> chats = [];
    private readonly Dictionary<long, Queue<PlatformFault>> faults = [];
    private readonly ConcurrentQueue<(long Chat, Instant At)> attempts = new();
    private readonly List<(int Id, PlatformEvent Event)> waiting = [];
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int lastMessage = 100;
    private int lastUpdate = 900;

    public static JsonObject Bot => new() { ["id"] = 123456789, ["is_bot"] = true, ["first_name"] = "Échanges", ["username"] = UserName };

    /// <summary>Groups that became supergroups, by their old id.</summary>
    public ConcurrentDictionary<long, long> Moved { get; } = new();

    /// <summary>It takes no message, and says so.</summary>
    public bool IsDown { get; set; }

    public string? WebhookUrl { get; set; }

    public string? Secret { get; set; }

    /// <summary>Every call that was good, in order.</summary>
    public ConcurrentQueue<(string Method, JsonObject Parameters)> Calls { get; } = new();

    /// <summary>What was wrong with calls that were not.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public IReadOnlyList<FakeMessage> In(long chat)
    {
        lock (guard)
            return [.. chats.GetValueOrDefault(chat, [])];
    }

    public IReadOnlyList<Instant> AttemptsTo(long chat) => [.. attempts.Where(attempt => attempt.Chat == chat).Select(attempt => attempt.At)];

    public void Fail(long chat, PlatformFault fault, int times)
    {
        lock (guard)
            faults[chat] = new(Enumerable.Repeat(fault, times));
    }

    /// <summary>Notes that somebody is about to be written to.</summary>
    public PlatformFault? Attempt(long chat)
    {
        attempts.Enqueue((chat, now()));
        if (IsDown)
            return PlatformFault.ServerError;
        lock (guard)
            return faults.TryGetValue(chat, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }

    public FakeMessage Add(long chat)
    {
        lock (guard)
        {
            if (!chats.TryGetValue(chat, out var messages))
                chats.Add(chat, messages = []);
            messages.Add(new(++lastMessage, chat));
            return messages[^1];
        }
    }

    public FakeMessage? Find(long chat, int id)
    {
        lock (guard)
            return chats.GetValueOrDefault(chat, []).Find(message => message.Id == id);
    }

    /// <summary>Queues an update.</summary>
    public PlatformEvent Tell(string kind, JsonObject content)
    {
        lock (guard)
        {
            var id = ++lastUpdate;
            return Queue(id, new JsonObject { ["update_id"] = id, [kind] = content }.ToJsonString());
        }
    }

    /// <summary>Queues an update once more, or one of another's making.</summary>
    public PlatformEvent TellAgain(string body)
    {
        lock (guard)
            return Queue(JsonNode.Parse(body)!["update_id"]!.GetValue<int>(), body);
    }

    public int NextMessageId()
    {
        lock (guard)
            return ++lastMessage;
    }

    /// <summary>Those that wait, from an offset on; those before it are acknowledged.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(int offset, TimeSpan timeout, Func<bool> committed, CancellationToken cancellationToken)
    {
        var until = Task.Delay(timeout, cancellationToken);
        while (true)
        {
            Task next;
            lock (guard)
            {
                foreach (var (_, done) in waiting.Where(update => update.Id < offset))
                    done.Acknowledge(committed());
                waiting.RemoveAll(update => update.Id < offset);
                if (waiting.Count > 0)
                {
                    waiting.ForEach(update => update.Event.Deliveries++);
                    return [.. waiting.Select(update => update.Event.Body)];
                }

                next = arrived.Task;
            }

            if (await Task.WhenAny(next, until) == until)
                return [];
        }
    }

    /// <summary>The first that waits; waits for one.</summary>
    public async Task<PlatformEvent> FirstAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (guard)
            {
                if (waiting.Count > 0)
                    return waiting[0].Event;
                next = arrived.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public void Remove(PlatformEvent taken)
    {
        lock (guard)
            waiting.RemoveAll(update => update.Event == taken);
    }

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private PlatformEvent Queue(int id, string body)
    {
        var told = new PlatformEvent(body);
        waiting.Add((id, told));
        Interlocked.Exchange(ref arrived, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return told;
    }
}
