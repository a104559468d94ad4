using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Tests.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The fake API and our client of it, with all that is logged.</summary>
internal sealed class RestScene : IAsyncDisposable
{
    private ServiceProvider? services;

    public RestScene()
    {
        Discord = new(Time);
        Api = new(Discord);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public FakeDiscord Discord { get; }

    public FakeDiscordApi Api { get; }

    public KeptLogs Logs { get; } = new();

    public DiscordRest Rest => services!.GetRequiredService<DiscordRest>();

    public RateLimits Limits => services!.GetRequiredService<RateLimits>();

    /// <summary>The calls to a path that contains this.</summary>
    public int Calls(string path) => Discord.Calls.Count(call => call.Path.Contains(path, StringComparison.Ordinal));

    public static async Task<RestScene> OpenAsync(string token = FakeDiscord.Token)
    {
        var scene = new RestScene();
        await scene.Api.StartAsync();
        scene.services = new ServiceCollection()
            .AddSingleton<TimeProvider>(scene.Time)
            .AddLogging(logging => logging.AddProvider(scene.Logs).SetMinimumLevel(LogLevel.Trace))
            .AddDiscordProtocol(new DiscordAccess(token, scene.Api.BaseUrl))
            .BuildServiceProvider();
        return scene;
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Api.DisposeAsync();
    }
}
