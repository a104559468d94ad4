using ChatAssistant.Core.Turns;

namespace ChatAssistant.Bot.Demo;

/// <summary>Lets the simulated members live while time goes on by itself.</summary>
public sealed partial class DemoLife(DemoMembers members, IStorage storage, TimeProvider time, ILogger<DemoLife> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await members.LiveAsync(stoppingToken);
            }
            catch (Exception error) when (error is TurnNotCommittedException || storage.IsTransient(error))
            {
                NotTaken(error);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A simulated member was not heard; it stays silent")]
    private partial void NotTaken(Exception error);
}
