using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Bot.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The whole product on Discord.</summary>
internal class DiscordRennesScene(DiscordWay way, ChannelScene? host = null) : DiscordScene(way, host)
{
    protected override string Language => "fr";

    protected override bool HasWholeProduct => true;

    /// <summary>Does what turns asked for, as the host's job does.</summary>
    public async Task WorkAsync()
    {
        await ActivatorUtilities.CreateInstance<WorkRunner>(Get<IServiceProvider>()).DrainAsync(CancellationToken.None);
        await SettleAsync();
    }
}
