using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Tests.Turns;

public sealed class JustSaidTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_just_committed_is_known_from_any_message_of_it_on()
    {
        await using var assistant = await StartAsync();
        var place = assistant.NewId();
        Commit(assistant, Row(place, 1), Row(place, 2));
        Commit(assistant, Row(place, 3));
        Assert.Equal([1, 2, 3], After(assistant, place, 0));
        Assert.Equal([3], After(assistant, place, 2));
        Assert.Empty(After(assistant, place, 3));
    }

    [Fact]
    public async Task Where_it_does_not_reach_back_far_enough_the_table_is_asked()
    {
        await using var assistant = await StartAsync();
        var place = assistant.NewId();
        for (var sequence = 1; sequence <= 20; sequence++)
            Commit(assistant, Row(place, sequence));
        Assert.Empty(After(assistant, place, 0));
        Assert.Equal([19, 20], After(assistant, place, 18));
        Commit(assistant, Row(place, 22));
        Assert.Empty(After(assistant, place, 20));
        Assert.Equal([22], After(assistant, place, 21));
    }

    [Fact]
    public async Task A_conversation_never_shows_another_ones_messages()
    {
        await using var assistant = await StartAsync();
        var places = Enumerable.Range(0, 3000).Select(_ => assistant.NewId()).ToList();
        foreach (var place in places)
            Commit(assistant, Row(place, 1));
        Assert.All(places, place => Assert.All(assistant.Get<JustSaid>().After(place, 0), row => Assert.Equal(place, row.ConversationId)));
        Assert.Equal([1], After(assistant, places[^1], 0));
    }

    [Fact]
    public async Task What_is_sent_what_takes_anothers_place_and_what_was_said_a_while_ago_is_left_to_the_table()
    {
        await using var assistant = await StartAsync();
        var (sent, corrected, old) = (assistant.NewId(), assistant.NewId(), assistant.NewId());
        Commit(assistant, Row(sent, 1, channel: "phone"), Row(corrected, 1, replaces: 7), Row(old, 1));
        Assert.Empty(After(assistant, sent, 0));
        Assert.Empty(After(assistant, corrected, 0));
        Assert.Equal([1], After(assistant, old, 0));
        assistant.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(After(assistant, old, 0));
    }

    [Fact]
    public async Task When_somebody_is_erased_nothing_said_until_then_is_known_any_more_nor_what_their_erasure_says()
    {
        await using var assistant = await StartAsync();
        var place = assistant.NewId();
        Commit(assistant, Row(place, 1));
        assistant.Get<JustSaid>().Forget();
        Assert.Empty(After(assistant, place, 0));
        Commit(assistant, Row(place, 2));
        Assert.Empty(After(assistant, place, 1));
        Commit(assistant, Row(place, 3));
        Assert.Equal([3], After(assistant, place, 2));
    }

    [Fact]
    public async Task Nothing_of_an_erased_person_is_known_any_more()
    {
        await using var assistant = await StartAsync();
        await assistant.Someone().SayAsync("bonjour");
        await using var db = assistant.Db();
        var place = (await db.Conversations.SingleAsync(Stop)).Id;
        Assert.NotEmpty(After(assistant, place, 0));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await assistant.Get<Erasure>().EraseAsync(db, await db.People.SingleAsync(Stop), assistant.Now, Stop);
        await db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        Assert.Empty(After(assistant, place, 0));
    }

    private static Task<TestAssistant> StartAsync() => TestAssistant.StartAsync(services => services.AddSingleton<IPulledChannel, Page>());

    private static void Commit(TestAssistant assistant, params OutboxRow[] rows) => assistant.Get<OutboxSignal>().Raise(rows);

    private static IEnumerable<long> After(TestAssistant assistant, Guid place, long after) => assistant.Get<JustSaid>().After(place, after).Select(row => row.Sequence);

    private static OutboxRow Row(Guid place, long sequence, string channel = "test", long? replaces = null) =>
        new() { ConversationId = place, Channel = channel, Sequence = sequence, Message = new(RichText.From("Hello.")), Replaces = replaces };

    private sealed class Page : IPulledChannel
    {
        public string Channel => "test";
    }
}
