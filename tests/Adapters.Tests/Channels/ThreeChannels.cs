using ChatAssistant.Adapters.Tests.Discord;
using ChatAssistant.Adapters.Tests.Teams;
using ChatAssistant.Adapters.Tests.Telegram;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The whole product on three platforms at once: one assistant, one network, one clock.</summary>
internal sealed class ThreeChannels : IAsyncDisposable
{
    public ThreeChannels()
    {
        Discord = new(DiscordWay.Gateway, Teams);
        Telegram = new(isWebhook: true, Teams);
    }

    public WholeTeamsScene Teams { get; } = new();

    public DiscordRennesScene Discord { get; }

    public RennesScene Telegram { get; }

    public async Task StartAsync()
    {
        await Teams.StartAsync();
        await Teams.FoundAsync();
    }

    public ValueTask DisposeAsync() => Teams.DisposeAsync();
}
