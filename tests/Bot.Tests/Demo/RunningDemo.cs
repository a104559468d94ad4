using ChatAssistant.Bot.Tests.Operations;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>One host for all walks of a class; each begins the demonstration anew.</summary>
public sealed class RunningDemo : IDisposable
{
    private static readonly (string Key, string Value)[] Settings = [("Demo:Enabled", "true"), ("Web:RateLimit:PerAddress", "100000"), ("Web:RateLimit:SessionsPerAddress", "100000")];

    public RunningDemo()
        : this([])
    {
    }

    private RunningDemo((string Key, string Value)[] settings) => Host = new([.. Settings, .. settings]);

    internal BotHost Host { get; }

    public static RunningDemo On(string postgres) => new([("Storage:Provider", "postgres"), ("Storage:ConnectionString", postgres)]);

    public void Dispose() => Host.Dispose();
}
