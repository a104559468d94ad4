using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>From what a person made precise to a need of their association, which partners are looked for at once.</summary>
internal static class NeedPublishing
{
    private static readonly CompiledQuery<Func<AssistantDb, PersonId, IAsyncEnumerable<NeedDraft>>> DraftsOf = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, PersonId person) => db.Set<NeedDraft>().Where(draft => draft.PersonId == person)));

    public static async Task PublishAsync(NeedDraft draft, Turn turn, TopicChoices topics, CancellationToken cancellationToken)
    {
        var association = await turn.Db.Associations.SingleAsync(own => own.Id == turn.Person.AssociationId, cancellationToken);
        var open = await OpenNeedsAsync(turn, cancellationToken);
        if (open.Count >= Need.MostOpen)
        {
            await KeepAsync(draft, turn, cancellationToken);
            SayTooMany(turn, open, topics);
            return;
        }

        var need = new Need
        {
            Id = turn.NewId(), NetworkId = association.NetworkId, AssociationId = association.Id, PersonId = turn.Person.Id,
            Topic = draft.Topic, Sentence = draft.Sentence, Visibility = draft.Visibility, PublishedAt = turn.Now,
        };
        turn.Db.Needs.Add(need);
        await OfferAsync(draft, association, turn, cancellationToken);
        await RemoveDraftsAsync(turn, but: null, cancellationToken);
        // Those who react to it read the database.
        await turn.Db.SaveChangesAsync(cancellationToken);
        turn.Reply(
            "need.published",
            [
                ("topic", topics.Label(need.Topic, turn.Language)),
                ("offers", draft.InReturn.Select(offer => topics.Label(offer, turn.Language)).ToList()), ("offered", draft.InReturn.Length),
                ("visibility", EnumKey.Of(need.Visibility)), ("verified", association.IsVerified),
            ],
            [new("need.profile", "profile"), new("common.choice.status", "status")]);
        await turn.RaiseAsync(new NeedPublished(need), cancellationToken);
    }

    /// <summary>Keeps it until it can be published, in the place of an earlier one.</summary>
    public static async Task KeepAsync(NeedDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        await RemoveDraftsAsync(turn, draft.Id, cancellationToken);
        if (turn.Db.Entry(draft).State == EntityState.Detached)
            turn.Db.NeedDrafts.Add(draft);
    }

    public static Task<List<Need>> OpenNeedsAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Db.Needs.Where(need => need.NetworkId == turn.Person.NetworkId && need.AssociationId == turn.Person.AssociationId && need.Status == NeedStatus.Open)
            .OrderBy(need => need.PublishedAt).ToListAsync(cancellationToken);

    /// <summary>Asks which open need is no longer one.</summary>
    public static void SayTooMany(Turn turn, List<Need> open, TopicChoices topics) => turn.Reply(
        "need.too-many", [("max", Need.MostOpen)],
        [.. open.Select(need => new Button("need.close-one", $"close-need {need.Id:N}") { Arguments = [("topic", topics.Label(need.Topic, turn.Language))] })]);

    private static async Task OfferAsync(NeedDraft draft, Association association, Turn turn, CancellationToken cancellationToken)
    {
        var offered = await turn.Db.Offers.Where(offer => offer.AssociationId == association.Id && offer.WithdrawnAt == null).Select(offer => offer.Topic).ToListAsync(cancellationToken);
        turn.Db.Offers.AddRange(draft.InReturn.Except(offered).Select(topic => new Offer
        {
            Id = turn.NewId(), NetworkId = association.NetworkId, AssociationId = association.Id, Topic = topic, CreatedAt = turn.Now,
        }));
    }

    private static async Task RemoveDraftsAsync(Turn turn, Guid? but, CancellationToken cancellationToken) =>
        turn.Db.NeedDrafts.RemoveRange(await DraftsOf.On(turn.Db)(turn.Db, turn.Person.Id).Where(draft => draft.Id != but).ToListAsync(cancellationToken));
}
