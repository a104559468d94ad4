using System.Globalization;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>Telegram takes nothing for ten minutes, while people go on writing.</summary>
public sealed class TelegramOutageTests
{
    private const int People = 40;
    private const int Each = 4;
    private static readonly Duration Outage = Duration.FromMinutes(10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_piles_up_while_it_is_down_is_sent_in_order_and_within_its_limits_and_what_is_out_of_date_is_not()
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        var people = Enumerable.Range(0, People).Select(i => string.Create(CultureInfo.InvariantCulture, $"person-{i}")).ToList();
        foreach (var told in people.Select(person => scene.Write(person, "/echo 0")).ToList())
            await scene.SettleAsync(told);

        scene.Telegram.IsDown = true;
        var (down, events) = (scene.Now, new List<PlatformEvent>());
        for (var i = 1; i <= Each; i++)
            events.AddRange(people.Select(person => scene.Write(person, string.Create(CultureInfo.InvariantCulture, $"/echo {i}"))));
        await Task.WhenAll(events.Select(told => told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Stop)));
        var late = await RemindAsync(scene, people[0], scene.Now + Duration.FromMinutes(5));
        await ChannelScene.UntilAsync(() => Task.FromResult(Pass(scene, TimeSpan.FromSeconds(20)) - down >= Outage), "ten minutes");

        scene.Telegram.IsDown = false;
        var back = scene.Now;
        await scene.SettleAsync();
        foreach (var person in people)
            Assert.Equal(["0", "1", "2", "3", "4"], scene.SeenBy(person).Select(message => message.Text));
        var sent = people.Select(person => scene.AttemptsTo(person).Where(at => at >= back).ToList()).ToList();
        Assert.All(sent, times => Assert.InRange(Most(times, Duration.FromSeconds(4)), 1, 4));
        Assert.InRange(Most([.. sent.SelectMany(times => times).Order()], Duration.FromSeconds(1)), 1, 28);
        await using var db = scene.Db();
        Assert.Equal((OutboxState.Dropped, "expired"), await db.Outbox.Where(row => row.Id == late).Select(row => ValueTuple.Create(row.State, row.FailureReason)).SingleAsync(Stop));
    }

    /// <summary>A reminder that is worth sending only until then.</summary>
    private static async Task<long> RemindAsync(TelegramScene scene, string person, Instant until)
    {
        await using var db = scene.Db();
        var account = scene.IdOf(person).ToString(CultureInfo.InvariantCulture);
        var place = await db.Conversations.SingleAsync(place => place.ExternalId == account, Stop);
        var reader = await db.People.SingleAsync(reader => reader.Id == place.PersonId, Stop);
        var outbox = new Outbox(db, scene.Get<Core.Texts.TextCatalog>(), scene.Get<IContactPolicy>(), scene.Get<PulledChannels>(), scene.Now);
        var row = outbox.Add(place, reader, new(RichText.From("It begins in an hour.")), MessageKind.Reminder, new("", []) { ExpiresAt = until });
        await db.SaveChangesAsync(Stop);
        return row.Id;
    }

    /// <summary>Lets time pass while nothing is on its way.</summary>
    private static Instant Pass(TelegramScene scene, TimeSpan step)
    {
        if (!scene.IsSending)
            scene.Time.Advance(step);
        return scene.Now;
    }

    private static int Most(List<Instant> times, Duration window) => times.Max(start => times.Count(at => at >= start && at < start + window));
}
