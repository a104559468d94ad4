using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>A card that was answered is drawn anew as a courtesy: what goes wrong with it is nobody's loss.</summary>
public sealed class TeamsAnsweredTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_cannot_be_read_then_does_not_send_the_next_message_again()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var asked = (await scene.SayAsync("lea", "/tea"))[^1];
        var part = await NextAsync(scene, asked.Id);
        var unreadable = new SqliteStorage($"Data Source={Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString(), "nowhere.db")}");
        using var answered = new TeamsAnswered(scene.Get<TeamsConnector>(), new StorageWatch(unreadable), unreadable);
        var adapter = new TeamsAdapter(scene.Get<TeamsConnector>(), scene.Get<TeamsScreens>(), scene.Get<TeamsFiles>(), answered, scene.Get<IOptions<TeamsOptions>>());

        Assert.IsType<DeliveryResult.Delivered>(await adapter.SendAsync(part, Cancellation));
        Assert.Single(scene.SeenBy("lea"), message => message.Text == "The next.");
        Assert.NotEmpty(scene.SeenBy("lea").First(message => message.Id == asked.Id).Buttons);
    }

    [Fact]
    public async Task Where_it_can_be_read_the_card_is_closed_and_only_once()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var asked = (await scene.SayAsync("lea", "/tea"))[^1];
        var part = await NextAsync(scene, asked.Id);
        var adapter = scene.Get<IEnumerable<IChannelAdapter>>().OfType<TeamsAdapter>().Single();
        for (var i = 0; i < 2; i++)
            Assert.IsType<DeliveryResult.Delivered>(await adapter.SendAsync(part, Cancellation));
        Assert.Empty(scene.SeenBy("lea").First(message => message.Id == asked.Id).Buttons);
        Assert.Single(scene.Teams.Calls, call => call.Method == "PUT");
    }

    private static async Task<OutboundPart> NextAsync(TeamsScene scene, string question)
    {
        await using var db = scene.Db();
        var place = await db.Set<Core.People.Conversation>().AsNoTracking().SingleAsync(Cancellation);
        return new(place.Address, new(RichText.From("The next.")), 0, 1) { Reference = place.Reference, AnsweredReceipt = question };
    }
}
