using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>A channel of a team is one group, in however many threads one writes.</summary>
public sealed class TeamsChannelThreadsTests
{
    private const string Nadia = "Nadia";
    private const string Group = "besoins";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Called_in_several_threads_the_assistant_answers_in_each_and_reads_the_weeks_card_once_in_a_thread_of_its_own()
    {
        await using var scene = await SetAsync();
        foreach (var thread in new[] { 1L, 2, 3, 1 })
            await scene.SettleAsync(scene.WriteInThread(TeamsScene.ThreadOf(Group, thread), Nadia, "/besoin"));
        Assert.Equal((2, 1, 1), (scene.Teams.In(TeamsScene.ThreadOf(Group, 1)).Count, scene.Teams.In(TeamsScene.ThreadOf(Group, 2)).Count, scene.Teams.In(TeamsScene.ThreadOf(Group, 3)).Count));
        await using (var db = scene.Db())
            Assert.Single(await db.Due.Where(row => row.Kind == GroupCard.DueKind && row.State == DueState.Waiting).ToListAsync(Cancellation));

        await scene.LetPassAsync(Duration.FromDays(6));
        var card = Assert.Single(scene.Teams.In(TeamsScene.ChannelOf(Group)));
        Assert.Single(card.Shown().Buttons);
        var opened = scene.Teams.Calls.Single(call => call.Path == "/v3/conversations").Body!;
        Assert.True(opened["isGroup"]!.GetValue<bool>());
        Assert.Equal(FakeTeams.Tenant, opened["tenantId"]!.GetValue<string>());
        Assert.Empty(scene.Teams.Faults);
    }

    [Fact]
    public async Task A_channel_that_the_app_was_removed_from_is_read_nothing_until_it_is_called_again()
    {
        await using var scene = await SetAsync();
        await scene.SettleAsync(scene.WriteInThread(TeamsScene.ThreadOf(Group, 1), Nadia, "/besoin"));
        await scene.SettleAsync(scene.Teams.Tell(scene.InThread(TeamsScene.ChannelOf(Group), Nadia, "installationUpdate", new() { ["action"] = "remove" })));
        await scene.LetPassAsync(Duration.FromDays(6));
        Assert.Empty(scene.Teams.In(TeamsScene.ChannelOf(Group)));

        await scene.SettleAsync(scene.WriteInThread(TeamsScene.ThreadOf(Group, 2), Nadia, "/besoin"));
        await NeedAsync(scene);
        await scene.LetPassAsync(Duration.FromDays(6));
        Assert.Single(scene.Teams.In(TeamsScene.ChannelOf(Group)));
    }

    private static async Task<WholeTeamsScene> SetAsync()
    {
        var scene = new WholeTeamsScene();
        await scene.StartAsync();
        await scene.FoundAsync();
        await scene.SayAsync(Nadia, "/start " + await scene.InviteAsync("Vélo pour tous", Role.Coordinator));
        await NeedAsync(scene);
        return scene;
    }

    private static async Task NeedAsync(WholeTeamsScene scene)
    {
        await using var db = scene.Db();
        var association = await db.Associations.FirstAsync(Cancellation);
        var person = await db.People.FirstAsync(Cancellation);
        db.Needs.Add(new()
        {
            Id = Guid.CreateVersion7(scene.Time.GetUtcNow()), NetworkId = association.NetworkId, AssociationId = association.Id, PersonId = person.Id, Topic = "vol-retain",
            Sentence = "Comment faire ?", PublishedAt = scene.Now,
        });
        await db.SaveChangesAsync(Cancellation);
    }
}
