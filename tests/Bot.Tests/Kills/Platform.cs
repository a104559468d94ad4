using System.Globalization;

namespace ChatAssistant.Bot.Tests.Kills;

/// <summary>A chat platform with a few people who write one message after the other; it redelivers what was not acknowledged.</summary>
internal sealed class Platform(int accounts)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> written = Enumerable.Range(0, accounts).ToDictionary(Account, _ => 0);
    private readonly HashSet<string> waiting = [];
    private readonly HashSet<string> acknowledged = [];
    private readonly List<(string Account, int Count)> replies = [];
    private Target? target;
    private bool writing = true;

    /// <summary>The messages acknowledged up to now.</summary>
    public IReadOnlyCollection<string> Acknowledged
    {
        get
        {
            lock (gate)
                return [.. acknowledged];
        }
    }

    public bool IsSettled
    {
        get
        {
            lock (gate)
                return waiting.Count == 0 && replies.Distinct().Count() == written.Values.Sum();
        }
    }

    /// <summary>Replies that came more than once.</summary>
    public int Extra => replies.Count - replies.Distinct().Count();

    public static string Account(int number) => $"account-{number}";

    public int WrittenBy(string account) => written[account];

    public IEnumerable<int> RepliesTo(string account) => replies.Where(reply => reply.Account == account).Select(reply => reply.Count);

    public void StopWriting()
    {
        lock (gate)
            writing = false;
    }

    /// <summary>To a new process: what is not acknowledged, and of each person the last that was.</summary>
    public void Redeliver(Target started)
    {
        lock (gate)
        {
            target = started;
            foreach (var (account, count) in written.Where(pair => pair.Value > 0))
                started.Write(Line(account, count));
            foreach (var account in written.Keys.Where(account => writing && !waiting.Contains(Line(account, written[account]))).ToList())
                WriteNext(account);
        }
    }

    /// <summary>A line from the process.</summary>
    public void Hear(Target from, string line)
    {
        var words = line.Split(' ');
        lock (gate)
        {
            if (words is ["refused", var refused, var again])
                from.Write(Line(refused, int.Parse(again, CultureInfo.InvariantCulture)));
            if (words is ["sent", var reader, _, var count])
                replies.Add((reader, int.Parse(count, CultureInfo.InvariantCulture)));
            if (words is not ["ack", var account, var number] || !waiting.Remove($"{account} {number}"))
                return;
            acknowledged.Add($"{account} {number}");
            if (writing && from == target)
                WriteNext(account);
        }
    }

    private static string Line(string account, int number) => $"{account} {number}";

    private void WriteNext(string account)
    {
        var line = Line(account, ++written[account]);
        waiting.Add(line);
        target!.Write(line);
    }
}
