using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What a network's own server gets: the card in a channel, a thread for two who were introduced, the meetup in its calendar.</summary>
public sealed class DiscordServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_board_introduces_itself_to_everybody_and_its_button_leads_into_privacy()
    {
        await using var scene = await SetAsync();
        var hello = Assert.Single(scene.SeenIn("besoins"));
        Assert.Contains("je réponds seulement quand on m'appelle", hello.Text, StringComparison.Ordinal);
        Assert.False(hello.Pings);
        await scene.SettleAsync(scene.Tap("Inès", hello, hello.Button("Continuer en privé")));
        Assert.Single(scene.SeenIn("besoins"));
        Assert.Contains("je suis l'assistant", scene.SeenBy("Inès")[^1].Text, StringComparison.Ordinal);
        Assert.All(scene.Discord.SeenBy(scene.IdOf("Inès")), message => Assert.Equal(scene.IdOf("Inès"), message.OnlyFor));
    }

    [Fact]
    public async Task On_Monday_the_channel_reads_what_was_looked_for_without_a_sound_and_never_by_whom()
    {
        await using var scene = await SetAsync();
        var scenario = new DiscordScenario(scene, DiscordWay.Gateway);
        await scenario.ArriveAsync();
        await scenario.NeedAsync();
        await scene.LetPassAsync(Duration.FromDays(5));
        var card = scene.SeenIn("besoins")[^1];
        Assert.Contains("1 besoin", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paniers", card.Text, StringComparison.Ordinal);
        Assert.Equal(1 << 12, scene.Discord.In(scene.Discord.ChannelOf("besoins"))[^1].Flags & (1 << 12));
    }

    [Fact]
    public async Task Two_who_were_introduced_and_are_both_in_the_server_get_a_thread_of_their_own()
    {
        await using var scene = await SetAsync();
        var scenario = new DiscordScenario(scene, DiscordWay.Gateway);
        await scenario.ArriveAsync();
        await scenario.NeedAsync();
        await scenario.IntroduceAsync();
        await scene.WorkAsync();
        await scene.WorkAsync();
        var (id, thread) = Assert.Single(scene.Discord.Threads);
        Assert.Equal(new[] { scene.IdOf(DiscordScenario.Lea), scene.IdOf(DiscordScenario.Karim) }.Order(), thread.Members.Keys.Order());
        Assert.Equal((12, scene.Discord.ChannelOf("besoins")), (thread.Type, thread.Parent));
        Assert.Contains("ce fil n'est qu'à vous", DiscordMarkdown.Read(Assert.Single(scene.Discord.In(id)).Content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_server_is_introduced_without_a_thread()
    {
        await using var scene = await SetAsync();
        var scenario = new DiscordScenario(scene, DiscordWay.Gateway);
        await scenario.ArriveAsync();
        await scenario.NeedAsync();
        scene.Discord.Strangers[scene.IdOf(DiscordScenario.Karim)] = true;
        await scenario.IntroduceAsync();
        await scene.WorkAsync();
        Assert.Empty(scene.Discord.Threads);
    }

    [Fact]
    public async Task A_meetup_is_in_the_servers_calendar_once_moves_with_it_and_is_cancelled_with_it()
    {
        await using var scene = await SetAsync();
        await new DiscordScenario(scene, DiscordWay.Gateway).PlayAsync(founded: true);
        await scene.WorkAsync();
        await scene.WorkAsync();
        var scheduled = Assert.Single(scene.Discord.ScheduledEvents.Values);
        Assert.Equal((3, "Rencontre entre associations"), (scheduled["entity_type"]!.GetValue<int>(), scheduled["name"]!.GetValue<string>()));
        Assert.DoesNotContain("Paniers", scheduled.ToJsonString(), StringComparison.Ordinal);

        await scene.SayAsync(DiscordScenario.Karim, "/meetup");
        await scene.TapAsync(DiscordScenario.Karim, "Changer la date");
        await scene.SayAsync(DiscordScenario.Karim, "mercredi 11 mars 18h");
        await scene.TapAsync(DiscordScenario.Karim, "C'est bon");
        await scene.WorkAsync();
        Assert.Equal(Instant.FromUtc(2026, 3, 11, 17, 0), await StartAsync(scene));
        Assert.Equal(await StartAsync(scene), Instant.FromDateTimeOffset(Assert.Single(scene.Discord.ScheduledEvents.Values)["scheduled_start_time"]!.GetValue<DateTimeOffset>()));

        await scene.SayAsync(DiscordScenario.Lea, "/meetup");
        await scene.TapAsync(DiscordScenario.Lea, "Annuler la rencontre");
        await scene.TapAsync(DiscordScenario.Lea, "Oui, annuler");
        await scene.TapAsync(DiscordScenario.Lea, "Passer");
        await scene.WorkAsync();
        Assert.Equal(4, Assert.Single(scene.Discord.ScheduledEvents.Values)["status"]!.GetValue<int>());
    }

    private static async Task<Instant> StartAsync(DiscordRennesScene scene)
    {
        await using var db = scene.Db();
        return (await db.Meetups.AsNoTracking().SingleAsync(Cancellation)).Start;
    }

    private static async Task<DiscordRennesScene> SetAsync()
    {
        var scene = new DiscordRennesScene(DiscordWay.Gateway);
        await scene.StartAsync();
        await scene.ShowBoardAsync();
        await using var db = scene.Db();
        Assert.Single(await db.Due.Where(row => row.Kind == GroupCard.DueKind && row.State == DueState.Waiting).ToListAsync(Cancellation));
        return scene;
    }
}
