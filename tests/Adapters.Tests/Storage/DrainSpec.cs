using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>What every database must hold while what is due is drained.</summary>
public abstract class DrainSpec : OwnDatabase
{
    [Fact]
    public async Task Rows_that_are_due_are_drained_once_by_drains_that_run_together()
    {
        var conversations = await RingAsync(count: 1200);
        var drained = await Task.WhenAll(Replica.DrainAsync(), Replica.DrainAsync());
        Assert.Equal(1200, drained.Sum());
        await using var db = Storage.Create();
        Assert.Equal(conversations, await db.Outbox.CountAsync(Stop));
        Assert.False(await db.Due.AnyAsync(row => row.State != DueState.Done && row.Kind == "bell" && row.DueAt <= Now, Stop));
        Assert.Equal(1, await db.Due.CountAsync(row => row.State == DueState.Waiting, Stop));
    }

    [Fact]
    public async Task Chunks_that_are_acted_on_while_the_last_one_is_written_say_each_thing_once()
    {
        var places = await ChimeAsync(conversations: 1200, each: 1);
        Assert.Equal(1200, await Replica.DrainAsync());
        Assert.Equal(2, Replica.Chime.Ahead);
        await using var db = Storage.Create();
        Assert.Equal(places, (await db.Outbox.Where(row => row.Sequence == 1).Select(row => row.ConversationId).ToListAsync(Stop)).ToHashSet());
        Assert.Equal(1200, await db.Conversations.CountAsync(place => place.LastSequence == 1 && place.Version == 1, Stop));
        Assert.Equal(1200, await db.Due.CountAsync(row => row.State == DueState.Done, Stop));
    }

    [Fact]
    public async Task A_conversation_that_is_in_every_chunk_is_numbered_without_a_gap_also_by_drains_that_run_together()
    {
        await ChimeAsync(conversations: 10, each: 120);
        var drained = await Task.WhenAll(Replica.DrainAsync(), Replica.DrainAsync());
        Assert.Equal(1200, drained.Sum());
        for (var place = 0; place < 10; place++)
            Assert.Equal(120, (await Replica.HeardAsync($"c{place}")).Count);
    }

    [Fact]
    public async Task What_a_person_says_while_a_chunk_is_acted_on_ahead_comes_first()
    {
        await ChimeAsync(conversations: 600, each: 1);
        Replica.Chime.Meanwhile = () => Replica.SayAsync("c599", 1, "/status");
        Assert.Equal(600, await Replica.DrainAsync());
        Assert.Equal(1, Replica.Chime.Ahead);
        Assert.Equal(["Nothing.", "dong"], await Replica.HeardAsync("c599"));
        Assert.Equal(["dong"], await Replica.HeardAsync("c598"));
    }

    [Fact]
    public async Task What_is_taken_off_the_list_while_a_chunk_is_acted_on_ahead_is_not_said()
    {
        await ChimeAsync(conversations: 600, each: 1);
        Replica.Chime.Meanwhile = async () =>
        {
            await using var db = Storage.Create();
            await db.Due.Where(row => db.Set<Conversation>().Any(place => place.Id == row.Subject && place.ExternalId == "c599")).ExecuteUpdateAsync(row => row.SetProperty(due => due.State, DueState.Cancelled), Stop);
        };
        Assert.Equal(599, await Replica.DrainAsync());
        Assert.Empty(await Replica.HeardAsync("c599"));
        Assert.Equal(["dong"], await Replica.HeardAsync("c598"));
    }

    protected static DueRow Bell(Guid conversation, Instant at) => new() { Kind = "bell", Subject = conversation, DueAt = at };

    /// <summary>Rows that are due, spread over ten conversations, and one that is not yet.</summary>
    protected async Task<int> RingAsync(int count)
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(person => Replica.SayAsync($"p{person}", 1, "/tea")));
        await using var db = Storage.Create();
        var conversations = await db.Conversations.Select(place => place.Id).ToListAsync(Stop);
        db.Due.AddRange(Enumerable.Range(0, count).Select(i => Bell(conversations[i % 10], Now - Duration.FromSeconds(i))));
        db.Due.Add(Bell(conversations[0], Instant.FromUtc(2126, 1, 1, 0, 0)));
        await db.SaveChangesAsync(Stop);
        return 10 + count;
    }

    /// <summary>Conversations in which so many chimes are due, those of one after those of the one before.</summary>
    private async Task<HashSet<Guid>> ChimeAsync(int conversations, int each)
    {
        await using var db = Storage.Create();
        var places = Enumerable.Range(0, conversations)
            .Select(i => new Conversation { Id = Guid.CreateVersion7(Now.ToDateTimeOffset()), Channel = "test", Bot = "bot", ExternalId = $"c{i}" }).ToList();
        db.AddRange(places);
        db.Due.AddRange(Enumerable.Range(0, each).SelectMany(round => places.Select((place, i) =>
            new DueRow { Kind = "chime", Subject = place.Id, DueAt = Now - Duration.FromHours(1) + Duration.FromSeconds(round * conversations + i) })));
        await db.SaveChangesAsync(Stop);
        return [.. places.Select(place => place.Id)];
    }
}
