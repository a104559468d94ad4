namespace ChatAssistant.Bot.Operations;

/// <summary>A start that fails is told in one line by <see cref="StartUp"/>; the host's own account of it, with its stack, is kept out of the log. Once started, everything is logged.</summary>
internal sealed class StartUpLog
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    public bool HasStarted { get; set; }

    public static void Add(WebApplicationBuilder builder)
    {
        var log = new StartUpLog();
        builder.Services.AddSingleton(log);
        builder.Logging.AddFilter(Host, level => level >= LogLevel.Warning && (log.HasStarted || level < LogLevel.Error));
    }
}
