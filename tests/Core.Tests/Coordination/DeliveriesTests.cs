using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed class DeliveriesTests
{
    [Fact]
    public async Task A_refused_message_is_named_by_its_reader_and_sent_again_by_a_button()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await FailAsync(assistant, community[Community.Paniers], OutboxState.Failed);
        (await community.Coordinator.SayAsync("/envois")).Expect("1. À Léa").Expect("refusé par sa messagerie").ExpectNot("je suis l'assistant");
        (await community.Coordinator.TapAsync("1. Réessayer")).Expect("Je réessaie");
        (await community.Coordinator.SayAsync("/envois")).Expect("Tous les messages sont arrivés");
    }

    [Fact]
    public async Task What_cannot_be_sent_again_says_the_remedy_and_has_no_button()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await FailAsync(assistant, community[Community.Paniers], OutboxState.Failed, unreachable: "blocked");
        await FailAsync(assistant, community[Community.Jardins], OutboxState.Dropped);
        (await community.Coordinator.SayAsync("/envois")).Expect("rouvrir la conversation").Expect("Rien à faire").ExpectNot("Réessayez");
        Assert.Empty(community.Coordinator.Heard[^1].Options);
    }

    [Theory]
    [InlineData(DeliveryResult.Blocked.Left, "Demandez-lui de l'y ajouter")]
    [InlineData(DeliveryResult.Blocked.ByReader, "rouvrir la conversation")]
    [InlineData(DeliveryResult.Blocked.ByAdministration, "qui administre sa messagerie")]
    [InlineData("what only the platform understands", "rouvrir la conversation")]
    public async Task Why_nothing_arrives_any_more_is_said_by_what_can_be_done(string reason, string remedy)
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await FailAsync(assistant, community[Community.Paniers], OutboxState.Failed, unreachable: reason);
        (await community.Coordinator.SayAsync("/envois")).Expect(remedy);
    }

    [Fact]
    public async Task Another_networks_messages_are_neither_listed_nor_sent_again()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (one, other) = (await Community.CreateAsync(assistant), await Community.CreateAsync(assistant, "Un autre réseau"));
        var id = await FailAsync(assistant, one[Community.Paniers], OutboxState.Failed);
        (await other.Coordinator.SayAsync("/envois")).Expect("Tous les messages sont arrivés");
        (await assistant.PressAsync(other.Coordinator, $"retry-delivery {id}")).Expect("Il n'y a plus rien à renvoyer");
    }

    private static async Task<long> FailAsync(TestAssistant assistant, Someone someone, OutboxState state, string? unreachable = null)
    {
        var person = (await someone.PersonAsync()).Id;
        await using var db = assistant.Db();
        var row = await db.Outbox.Where(row => row.PersonId == person).OrderBy(row => row.Id).FirstAsync();
        (row.State, row.FailureReason) = (state, "403");
        (await db.Conversations.SingleAsync(place => place.Id == row.ConversationId)).Unreachable = unreachable;
        await db.SaveChangesAsync();
        return row.Id;
    }
}
