using System.Globalization;
using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed class GroupTests
{
    private const string Group = "a group";
    private static int said;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_where_a_coordinator_called_the_assistant_reads_on_Monday_what_is_looked_for_and_never_by_whom()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await CallAsync(assistant, community.Coordinator, new InboundContent.Arrived());
        await CallAsync(assistant, community.Coordinator, new InboundContent.Text("/aide"));
        await assistant.AdvanceAsync(Duration.FromDays(5));
        var card = (await HeardAsync(assistant))[^1];
        Assert.Contains("besoins cette semaine dans le réseau", card.Text.Plain, StringComparison.Ordinal);
        Assert.All(community.Names, name => Assert.DoesNotContain(name, card.Text.Plain, StringComparison.Ordinal));
        Assert.NotNull(card.Door);
        var before = (await HeardAsync(assistant)).Count;
        await assistant.AdvanceAsync(Duration.FromDays(7));
        Assert.Equal(before, (await HeardAsync(assistant)).Count);
    }

    [Fact]
    public async Task Called_in_several_threads_of_a_group_the_assistant_reads_one_card_to_all_of_it()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        foreach (var thread in new[] { "a group:1", "a group:2", "a group:1" })
            await CallAsync(assistant, community.Coordinator, new InboundContent.Text("/aide"), thread);
        await CallAsync(assistant, community.Coordinator, new InboundContent.Text("/aide"));
        var before = (await HeardAsync(assistant)).Count;
        await assistant.AdvanceAsync(Duration.FromDays(5));
        Assert.Equal(before + 1, (await HeardAsync(assistant)).Count);
        await using var db = assistant.Db();
        Assert.Single(await db.Due.Where(row => row.Kind == GroupCard.DueKind && row.State == DueState.Waiting).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_group_that_no_coordinator_spoke_for_reads_no_card()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await CallAsync(assistant, community[Community.Paniers], new InboundContent.Text("/besoin"));
        await assistant.AdvanceAsync(Duration.FromDays(5));
        var only = Assert.Single(await HeardAsync(assistant));
        Assert.Equal("need", only.Door!.Code);
    }

    [Fact]
    public async Task A_group_that_grew_goes_on_under_its_new_id()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await CallAsync(assistant, community.Coordinator, new InboundContent.Arrived());
        await CallAsync(assistant, community.Coordinator, new InboundContent.Moved("a larger group"));
        await using var db = assistant.Db();
        Assert.Equal("a larger group", (await db.Conversations.AsNoTracking().SingleAsync(place => place.PersonId == null, Cancellation)).ExternalId);
    }

    [Fact]
    public async Task Who_blocked_us_is_on_the_list_once_and_off_it_when_they_are_back()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.ActAsync(new InboundContent.Left());
        await lea.ActAsync(new InboundContent.Left());
        (await community.Coordinator.SayAsync("/atraiter")).Expect("Plus rien n'arrive à Léa");
        await lea.SayAsync("bonjour");
        (await community.Coordinator.SayAsync("/atraiter")).ExpectNot("Plus rien n'arrive à Léa");
    }

    [Fact]
    public async Task A_link_opens_a_need_and_only_asks_before_it_ties_two_channels()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await community[Community.Paniers].ArriveAsync("need")).Expect("qu'est-ce qui coince");
        (await community[Community.Jardins].ArriveAsync("link_ABC234")).Expect("Ne continuez que si c'est vous").Expect("Oui, c'est moi");
        (await community["Lire ensemble"].ArriveAsync("delete")).ExpectNot("effacer");
    }

    private static async Task CallAsync(TestAssistant assistant, Someone someone, InboundContent content, string? thread = null)
    {
        await using var db = assistant.Db();
        var person = (await someone.PersonAsync()).Id;
        var account = await db.ChannelAccounts.AsNoTracking().SingleAsync(known => known.PersonId == person, Cancellation);
        await assistant.Get<ITurnHandler>().HandleAsync(
            new(new("test", "bot", thread ?? Group), "group", Interlocked.Increment(ref said).ToString(CultureInfo.InvariantCulture), new(account.ExternalId, "x", "fr"), content) { IsPrivate = false, Group = thread is null ? null : new(Group) }, Cancellation);
    }

    private static async Task<List<OutboundMessage>> HeardAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        return await db.Outbox.AsNoTracking().Where(row => db.Set<Conversation>().Any(place => place.Id == row.ConversationId && place.ExternalId == Group)).OrderBy(row => row.Sequence).Select(row => row.Message).ToListAsync(Cancellation);
    }
}
