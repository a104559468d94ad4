using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ChatAssistant.Adapters.Tests.Channels;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Teams' side: conversations with what the bot wrote in them, and what happened there that the bot is still to be told.</summary>
internal sealed class FakeTeams(Func<Instant> now)
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public const string Bot = "28:" + AppId;

    private readonly Lock guard = new();
    private readonly Dictionary<string, List<FakeActivity>> conversations = [];
    private readonly Dictionary<string, Queue<PlatformFault>> faults = [];
    private readonly ConcurrentQueue<(string Conversation, Instant At)> attempts = new();
    private readonly Channel<PlatformEvent> events = Channel.CreateUnbounded<PlatformEvent>();
    private int last = 1000;

    /// <summary>Every request that was good, in order.</summary>
    public ConcurrentQueue<(string Method, string Path, JsonObject? Body)> Calls { get; } = new();

    /// <summary>What was wrong with requests that were not.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Files put in OneDrives.</summary>
    public ConcurrentDictionary<string, byte[]> Uploads { get; } = new();

    /// <summary>Answers to invokes, in order.</summary>
    public ConcurrentQueue<JsonObject> Acknowledgements { get; } = new();

    /// <summary>People who have not installed the app: no conversation with them can be opened.</summary>
    public ConcurrentDictionary<string, bool> WithoutApp { get; } = new();

    /// <summary>The next card in a conversation is too big for the platform.</summary>
    public ConcurrentDictionary<string, bool> TooBig { get; } = new();

    /// <summary>Where messages are sent on to; null for nowhere.</summary>
    public string? RedirectsTo { get; set; }

    /// <summary>How many requests came there.</summary>
    public int Redirected { get; set; }

    /// <summary>Why nothing may be written in a conversation: the status, and the reason's name.</summary>
    public ConcurrentDictionary<string, (int Status, string Code)> Closed { get; } = new();

    /// <summary>It says when to come back as a date, by a clock of its own.</summary>
    public bool SaysWhenByDate { get; set; }

    public ChannelReader<PlatformEvent> Events => events.Reader;

    public IReadOnlyList<FakeActivity> In(string conversation)
    {
        lock (guard)
            return [.. conversations.GetValueOrDefault(conversation, [])];
    }

    public FakeActivity? Find(string id)
    {
        lock (guard)
            return conversations.Values.SelectMany(all => all).FirstOrDefault(activity => activity.Id == id);
    }

    public IReadOnlyList<Instant> AttemptsTo(string conversation) => [.. attempts.Where(attempt => attempt.Conversation == conversation).Select(attempt => attempt.At)];

    public void Fail(string conversation, PlatformFault fault, int times)
    {
        lock (guard)
            faults[conversation] = new(Enumerable.Repeat(fault, times));
    }

    public PlatformFault? Attempt(string conversation)
    {
        attempts.Enqueue((conversation, now()));
        lock (guard)
            return faults.TryGetValue(conversation, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }

    public string Add(string conversation, JsonObject activity)
    {
        lock (guard)
        {
            if (!conversations.TryGetValue(conversation, out var all))
                conversations.Add(conversation, all = []);
            all.Add(new($"{++last}", activity));
            return all[^1].Id;
        }
    }

    public bool Replace(string conversation, string id, JsonObject? activity)
    {
        lock (guard)
        {
            if (!conversations.TryGetValue(conversation, out var all) || all.FindIndex(known => known.Id == id) is not (>= 0 and var at))
                return false;
            if (activity is null)
                all.RemoveAt(at);
            else
                all[at] = new(id, activity);
            return true;
        }
    }

    public PlatformEvent Tell(JsonObject activity) => TellAgain(activity.ToJsonString());

    public PlatformEvent TellAgain(string body)
    {
        var told = new PlatformEvent(body);
        events.Writer.TryWrite(told);
        return told;
    }

    public string NextId() => $"f:{Interlocked.Increment(ref last)}";

    public void Close() => events.Writer.TryComplete();
}
