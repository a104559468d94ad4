using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class ErasureTests
{
    [Fact]
    public async Task After_the_days_of_grace_nothing_tells_who_the_person_was_and_the_partners_history_stands()
    {
        await using var known = await Acquainted.CreateAsync();
        var person = await known.Karim.PersonAsync();
        string[] identifiers;
        await using (var before = known.Assistant.Db())
            identifiers = ["Karim Benali", "Karim,", Acquainted.Words, .. await before.ChannelAccounts.Where(row => row.PersonId == person.Id).Select(row => row.ExternalId).ToListAsync(TestContext.Current.CancellationToken)];
        await known.Assistant.PressAsync(known.Karim, "publish-need-now");
        await known.Karim.TapAsync("Oui");
        await known.Karim.SayAsync("/mesdonnees");
        (await known.Karim.SayAsync("/supprimer")).Expect("effacés le mercredi 11 mars").Expect("« une personne »");
        (await known.Karim.TapAsync("Effacer")).Expect("C'est noté");
        await using (var before = known.Assistant.Db())
            Assert.All(identifiers, identifier => Assert.Contains(identifier, WholeDatabase.TextAsync(before).Result, StringComparison.Ordinal));

        await known.Assistant.AdvanceAsync(Duration.FromDays(7));

        await using var db = known.Assistant.Db();
        var whole = await WholeDatabase.TextAsync(db);
        Assert.All([.. identifiers, person.Id.Value.ToString("N"), person.Id.Value.ToString("D")], identifier => Assert.DoesNotContain(identifier, whole, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Garder nos bénévoles", whole, StringComparison.Ordinal);
        var exchange = await db.Exchanges.Include(exchange => exchange.Members).SingleAsync(TestContext.Current.CancellationToken);
        var standIn = exchange.Members.Single(member => member.AssociationId == person.AssociationId).PersonId;
        Assert.Equal("Une personne", (await db.People.SingleAsync(one => one.Id == standIn, TestContext.Current.CancellationToken)).Name);
        Assert.Equal(standIn, (await db.ExchangeHistory.SingleAsync(TestContext.Current.CancellationToken)).By);
        Assert.Null((await db.Associations.SingleAsync(one => one.Id == person.AssociationId, TestContext.Current.CancellationToken)).Deputy);
        Assert.Single(await db.Todo.Where(item => item.Kind == "exchange-without-contact").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("(message effacé)", (await db.RelayedMessages.SingleAsync(TestContext.Current.CancellationToken)).Words);
        Assert.Contains((await known.Lea.AllAsync()), message => message.Text.Plain.Contains("Une personne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_comes_back_in_the_days_of_grace_is_offered_to_stay_and_may()
    {
        await using var known = await Acquainted.CreateAsync();
        await known.Karim.SayAsync("/supprimer");
        (await known.Karim.TapAsync("Effacer")).ExpectNot("Voulez-vous rester");
        await known.Assistant.AdvanceAsync(Duration.FromDays(3));
        (await known.Karim.SayAsync("/aide")).Expect("ce sera fait le mercredi 11 mars. Voulez-vous rester ?");
        await known.Karim.SayAsync("/besoin");
        (await known.Karim.SayAsync("garder")).Expect("C'est annulé").ExpectNot("Voulez-vous rester");
        await known.Assistant.AdvanceAsync(Duration.FromDays(10));
        Assert.Equal("Karim Benali", (await known.Karim.PersonAsync()).Name);
    }

    [Fact]
    public async Task Asking_again_after_keeping_starts_seven_new_days()
    {
        await using var known = await Acquainted.CreateAsync();
        foreach (var act in new[] { "erase-me", "keep-data", "erase-me", "keep-data" })
            await known.Assistant.PressAsync(known.Karim, act);
        await known.Assistant.AdvanceAsync(Duration.FromDays(3));
        await known.Assistant.PressAsync(known.Karim, "erase-me");
        await known.Assistant.AdvanceAsync(Duration.FromDays(6));
        Assert.Equal("Karim Benali", (await known.Karim.PersonAsync()).Name);
        await known.Assistant.AdvanceAsync(Duration.FromDays(1));
        await Assert.ThrowsAsync<InvalidOperationException>(known.Karim.PersonAsync);
    }

    [Fact]
    public async Task A_message_of_the_last_week_delivered_again_does_not_bring_the_person_back()
    {
        await using var known = await Acquainted.CreateAsync();
        await known.Assistant.PressAsync(known.Karim, "erase-me");
        await known.Assistant.AdvanceAsync(Duration.FromDays(4));
        var late = new InboundMessage(new("test", "bot", "karim-elsewhere"), "message", "1", new("unused", "Karim"), new InboundContent.Text("/aide"));
        await known.Karim.SayAsync("/aide");
        await known.Assistant.AdvanceAsync(Duration.FromDays(3));
        await using var db = known.Assistant.Db();
        var tombstone = await db.Inbox.SingleAsync(row => row.ConversationId == null, TestContext.Current.CancellationToken);
        Assert.Null(tombstone.Content);
        var people = await db.People.CountAsync(TestContext.Current.CancellationToken);
        var again = late with { Address = new(tombstone.Channel, tombstone.Bot, tombstone.Conversation), ExternalId = tombstone.ExternalId };
        Assert.True((await known.Assistant.Get<ITurnHandler>().HandleAsync(again, TestContext.Current.CancellationToken)).Duplicate);
        Assert.Equal(people, await db.People.CountAsync(TestContext.Current.CancellationToken));

        await known.Assistant.AdvanceAsync(Duration.FromDays(5));
        await known.Assistant.Get<RetentionSweep>().SweepAsync(db, known.Assistant.Now, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(tombstone.Conversation, await WholeDatabase.TextAsync(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_said_in_English()
    {
        await using var known = await Acquainted.CreateAsync();
        var sam = await known.Community.NewcomerAsync("Sam", language: "en");
        (await sam.SayAsync("/delete")).Expect("will be erased on Wednesday 11 March");
        (await sam.TapAsync("Erase")).Expect("Until then I will not write to you");
        (await sam.SayAsync("/help")).Expect("Would you like to stay?");
        (await sam.SayAsync("keep")).Expect("Cancelled");
        (await sam.SayAsync("/mydata")).Expect("Here is everything I keep about you");
    }
}
