using ChatAssistant.Bot.Jobs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Jobs;

public sealed class HousekeepingTests
{
    private static readonly RetentionOptions Kept = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_old_goes_and_keys_that_a_platform_may_still_redeliver_stay()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddSingleton<Housekeeping>());
        await using var db = assistant.Db();
        var old = assistant.Now - Kept.Messages - Duration.FromMinutes(1);
        db.AddRange(Message("old", old), Message("recent", assistant.Now - Duration.FromDays(7)));
        db.AddRange(File("gone", assistant.Now - Duration.FromMinutes(1)), File("kept", assistant.Now + Duration.FromMinutes(1)));
        db.AddRange(new Question { AskedAt = assistant.Now - Kept.ClosedMatters - Duration.FromMinutes(1) }, new Question { AskedAt = assistant.Now });
        await db.SaveChangesAsync(Cancellation);

        await assistant.Get<Housekeeping>().CleanAsync(Cancellation);

        Assert.Equal(["recent"], await db.Inbox.Select(row => row.ExternalId).ToListAsync(Cancellation));
        Assert.Equal(["kept"], await db.Files.Select(file => file.Key).ToListAsync(Cancellation));
        Assert.Equal(assistant.Now, (await db.Questions.AsNoTracking().SingleAsync(Cancellation)).AskedAt);
    }

    [Fact]
    public async Task More_than_a_chunk_goes_in_one_cleaning()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddSingleton<Housekeeping>());
        await using var db = assistant.Db();
        db.AddRange(Enumerable.Range(0, 2500).Select(i => Message($"{i}", assistant.Now - Kept.Messages - Duration.FromMinutes(1))));
        await db.SaveChangesAsync(Cancellation);

        await assistant.Get<Housekeeping>().CleanAsync(Cancellation);

        Assert.Empty(await db.Inbox.AsNoTracking().ToListAsync(Cancellation));
    }

    private static InboxRow Message(string id, Instant at) =>
        new() { Channel = "test", Bot = "bot", Conversation = "c", EventKind = "message", ExternalId = id, Content = new InboundContent.Text(id), ReceivedAt = at };

    private static FileRow File(string key, Instant expires) =>
        new() { Id = Guid.CreateVersion7(expires.ToDateTimeOffset()), Key = key, Name = key, MediaType = "text/plain", Bytes = [], ExpiresAt = expires };
}
