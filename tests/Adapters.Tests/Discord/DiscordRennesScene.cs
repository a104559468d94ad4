using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Bot.Jobs;
using ChatAssistant.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The whole product on Discord.</summary>
internal class DiscordRennesScene(DiscordWay way, ChannelScene? host = null) : DiscordScene(way, host)
{
    public const string Nadia = "Nadia";

    protected override string Language => "fr";

    protected override bool HasWholeProduct => true;

    /// <summary>The network is founded, and Nadia of its coordination shows the board in the server.</summary>
    public async Task ShowBoardAsync()
    {
        await this.FoundAsync();
        await SayAsync(Nadia, "/hello " + await this.InviteAsync("Vélo pour tous", Role.Coordinator));
        await SettleAsync(WriteInGroup(FakeDiscord.NeedsChannel, Nadia, "/board"));
    }

    /// <summary>Does what turns asked for, as the host's job does.</summary>
    public async Task WorkAsync()
    {
        await ActivatorUtilities.CreateInstance<WorkRunner>(Get<IServiceProvider>()).DrainAsync(CancellationToken.None);
        await SettleAsync();
    }
}
