using ChatAssistant.Adapters.Web;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>What every database must hold.</summary>
public abstract class StorageSpec : DrainSpec
{
    [Fact]
    public async Task Each_message_delivered_three_times_at_once_is_applied_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async person =>
        {
            for (var i = 0; i < Replica.Tea.Length; i++)
            {
                var receipts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Replica.SayAsync($"p{person}", i, Replica.Tea[i])));
                Assert.Single(receipts, receipt => !receipt.Duplicate);
            }
        }));
        await using var db = Storage.Create();
        Assert.Equal(30 * 5, await db.Inbox.CountAsync(Stop));
        Assert.Equal(30 * 5, await db.Outbox.CountAsync(Stop));
        Assert.Equal("A Tea, note sweet.", (await Replica.HeardAsync("p29"))[^1]);
    }

    [Fact]
    public async Task Two_hundred_people_who_type_ahead_are_answered_in_order()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).SelectMany(person => Replica.Tea.Select((text, i) => Replica.SayAsync($"p{person}", i, text))));
        for (var person = 0; person < 200; person++)
            Assert.Equal("A Tea, note sweet.", Assert.IsType<string>((await Replica.HeardAsync($"p{person}"))[4]));
    }

    [Fact]
    public async Task A_turn_that_lost_a_race_is_run_again_and_applied_once()
    {
        await Replica.SayAsync("p", 1, "/status");
        await Replica.SayAsync("p", 2, "/clash");
        Assert.Equal(2, Replica.Clash.Runs);
        Assert.Equal(["Nothing.", "Hello."], await Replica.HeardAsync("p"));
        await using var db = Storage.Create();
        Assert.Equal("Renamed", (await db.People.SingleAsync(Stop)).Name);
    }

    [Fact]
    public async Task A_turn_that_fails_takes_only_itself_back()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(person => Replica.SayAsync($"p{person}", 1, "/tea")));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(person => Replica.SayAsync($"p{person}", 2, person == 7 ? "/broken" : "tea")));

        await using var db = Storage.Create();
        var dead = await db.Inbox.SingleAsync(row => row.DeadReason != null, Stop);
        Assert.Equal(("p7", nameof(InvalidOperationException)), (dead.Conversation, dead.DeadReason));
        for (var person = 0; person < 20; person++)
            Assert.Equal(person != 7, (await Replica.HeardAsync($"p{person}"))[1].Contains("Milk?", StringComparison.Ordinal));
        await Replica.SayAsync("p7", 3, "tea");
        Assert.Contains("Milk?", (await Replica.HeardAsync("p7"))[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_gives_the_first_unsent_message_of_each_conversation_and_passes_over_what_waits()
    {
        foreach (var person in new[] { "free", "waiting", "busy" })
        {
            await Replica.SayAsync(person, 1, "/tea");
            await Replica.SayAsync(person, 2, "tea");
        }

        await using var db = Storage.Create();
        var names = await db.Conversations.ToDictionaryAsync(place => place.Id, place => place.ExternalId, Stop);
        var rows = await db.Outbox.ToDictionaryAsync(row => (names[row.ConversationId], row.Sequence), Stop);
        rows[("waiting", 1)].RetryAt = Now + Duration.FromSeconds(1);
        await db.SaveChangesAsync(Stop);

        var claim = new OutboxClaim("test", Now, [rows[("busy", 1)].ConversationId], Max: 10);
        Assert.Equal([rows[("free", 1)]], await ClaimAsync(db, claim));
        Assert.Equal(["free", "waiting"], (await ClaimAsync(db, claim with { Now = Now + Duration.FromSeconds(1) })).Select(row => names[row.ConversationId]).Order());
        Assert.Empty(await ClaimAsync(db, claim with { Channel = "other" }));
        rows[("free", 1)].State = OutboxState.Sent;
        await db.SaveChangesAsync(Stop);
        Assert.Equal([rows[("free", 2)]], await ClaimAsync(db, claim));
    }

    [Fact]
    public async Task A_second_row_with_the_same_key_is_told_from_other_faults()
    {
        await using var db = Storage.Create();
        db.Due.AddRange(Bell(Guid.Empty, Now), Bell(Guid.Empty, Now));
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        Assert.True(Storage.IsUniqueViolation(error));
        Assert.False(Storage.IsTransient(error));
        Assert.False(Storage.IsUniqueViolation(new DbUpdateException("other")));
    }

    [Fact]
    public async Task A_row_that_is_not_tracked_gets_its_number_and_goes_with_the_others_or_not_at_all()
    {
        var place = new Conversation { Id = Guid.CreateVersion7(Now.ToDateTimeOffset()), Channel = "test", Bot = "bot", ExternalId = "c" };
        OutboxRow First() => new() { ConversationId = place.Id, Channel = "test", Sequence = 1, Message = new(RichText.From("Hello.")), CreatedAt = Now };
        await using (var db = Storage.Create())
        {
            var said = First();
            db.Insert(said);
            Assert.Same(said, Assert.Single(db.Inserted<OutboxRow>()));
            await db.SaveChangesAsync(Stop);
            Assert.True(said.Id > 0);
            Assert.Empty(db.Inserted<OutboxRow>());
        }

        await using (var db = Storage.Create())
        {
            db.Add(place);
            db.Insert(First());
            Assert.True(Storage.IsUniqueViolation(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop))));
        }

        await using (var db = Storage.Create())
        {
            db.Insert(First());
        }

        await using var after = Storage.Create();
        Assert.Empty(after.Inserted<OutboxRow>());
        await after.SaveChangesAsync(Stop);
        Assert.Equal((0, 1), (await after.Conversations.CountAsync(Stop), await after.Outbox.CountAsync(Stop)));
    }

    [Fact]
    public void What_was_just_said_is_known_where_nobody_else_writes_and_read_in_the_table_elsewhere()
    {
        var place = Guid.CreateVersion7(Now.ToDateTimeOffset());
        var known = new JustSaid(Storage, new([new WebAdapter()]), TimeProvider.System);
        new OutboxSignal(known).Raise([new() { ConversationId = place, Channel = WebAdapter.Name, Sequence = 1, Message = new(RichText.From("Hello.")) }]);
        Assert.Equal(Storage.IsShared ? 0 : 1, known.After(place, 0).Count);
    }

    [Fact]
    public async Task Nobody_sees_what_is_not_committed()
    {
        await using var opener = Storage.Create();
        await using var transaction = await opener.Database.BeginTransactionAsync(Stop);
        await using var writer = Storage.CreateOver(opener);
        await writer.Database.UseTransactionAsync(transaction.GetDbTransaction(), Stop);
        writer.Due.Add(Bell(Guid.Empty, Now));
        await writer.SaveChangesAsync(Stop);
        await using var reader = Storage.Create();
        Assert.False(await reader.Due.AnyAsync(Stop));
        await transaction.CommitAsync(Stop);
        Assert.True(await reader.Due.AnyAsync(Stop));
    }

    [Fact]
    public async Task Instants_dates_times_and_messages_come_back_as_they_were()
    {
        await Replica.SayAsync("p", 1, "/tea");
        var (instant, day) = (Now + Duration.FromTicks(12345670), new LocalDate(2027, 2, 28));
        await using (var db = Storage.Create())
        {
            var person = await db.People.SingleAsync(Stop);
            (person.LastSeenAt, person.PausedUntil, person.QuietFrom) = (instant, day, new(21, 15));
            await db.SaveChangesAsync(Stop);
        }

        await using var again = Storage.Create();
        var kept = await again.People.SingleAsync(person => person.LastSeenAt == instant && person.PausedUntil == day, Stop);
        Assert.Equal((instant, day, new LocalTime(21, 15)), (kept.LastSeenAt, kept.PausedUntil, kept.QuietFrom));
        var said = (await again.Outbox.SingleAsync(Stop)).Message;
        Assert.Equal(["Tea", "Coffee"], said.Question!.Current.Options.Select(option => option.Label));
        Assert.Equal(new InboundContent.Text("/tea"), (await again.Inbox.SingleAsync(Stop)).Content);
    }

    [Fact]
    public async Task A_row_takes_nothing_over_from_the_one_written_before_it()
    {
        string?[] payloads = ["a", null, null, "a", "a", "", "b", null];
        await using (var db = Storage.CreateForWriting())
        {
            db.Due.AddRange(payloads.Select((payload, i) => new DueRow
            {
                Kind = "bell", Subject = Guid.Empty, DueAt = Now + Duration.FromSeconds(i), Payload = payload, Attempts = i / 3, RetryAt = i % 2 == 0 ? Now : null,
            }));
            await db.SaveChangesAsync(Stop);
        }

        await using var again = Storage.Create();
        var kept = await again.Due.OrderBy(row => row.DueAt).ToListAsync(Stop);
        Assert.Equal(payloads.Select((payload, i) => (payload, i / 3, i % 2 == 0 ? Now : (Instant?)null)), kept.Select(row => (row.Payload, row.Attempts, row.RetryAt)));
    }

    private async Task<IReadOnlyList<OutboxRow>> ClaimAsync(AssistantDb db, OutboxClaim claim)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        return await Storage.ClaimAsync(db, claim, Stop);
    }
}
