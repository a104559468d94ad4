using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// The coordination proposes an association by hand for a need that found none: the same anonymous card, the same double yes. Its subject is
/// the need. Texts: suggest-partner.*
/// </summary>
public sealed class SuggestPartnerDialog(ProfileLoader profiles, PartnerSearch search, ProposalCards cards, PartnerWords words) : IDialog
{
    public const string Key = "suggest-partner";

    private static readonly Slot<Guid> Association = Slot.Association("association");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("who") { Association }] };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        await AssociationSearch.FindAsync(context.Db, context.Person.NetworkId, typed ?? "", cancellationToken);

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var need = await NeedAsync(context.Db, context.Person, context.SubjectId, cancellationToken);
        var seeker = await context.Db.Associations.Where(association => association.Id == (need == null ? default : need.AssociationId)).Select(association => association.Name).FirstOrDefaultAsync(cancellationToken);
        return [("seeker", seeker ?? ""), ("topic", need is null ? "" : words.Topic(new(need.Topic), context.Person.Language))];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Person.May(Role.Coordinator) || await NeedAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken) is not { } need)
        {
            turn.Reply("suggest-partner.need-closed", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        var network = await profiles.LoadAsync(turn.Db, need.NetworkId, turn.Now, cancellationToken);
        if (search.Suggest(turn.Db, need, network, new(answers.Of(Association)), turn.Now) is { } proposal)
            await OfferAsync(proposal, need, network, turn, cancellationToken);
        else
            turn.Reply("suggest-partner.not-possible", buttons: [new("suggest-partner.another", $"{Key} {need.Id:N}"), new("todo-list.show", "todo")]);
    }

    private async Task OfferAsync(Proposal proposal, Need need, NetworkProfiles network, Turn turn, CancellationToken cancellationToken)
    {
        proposal.TryOffer();
        turn.Db.Record(proposal, "suggested", turn.Now, turn.Person.Id);
        await turn.Db.OpenWindowAsync(proposal, network.Calendar, turn.Now, Proposal.WindowDays, cancellationToken);
        await CoordinationTasks.DoneAsync(turn, FirstProposals.WithoutMatch, need.Id, cancellationToken);
        if (await turn.Db.People.FirstOrDefaultAsync(person => person.Id == need.PersonId, cancellationToken) is { } seeker)
            await turn.TellAsync(seeker, MessageKind.OwnNews, cards.ForSeeker(proposal, network, turn.Now, "proposal.opening.suggested"), cancellationToken);
        turn.Reply("suggest-partner.done", [("seeker", network.Associations[need.AssociationId].Name)], [new("todo-list.show", "todo")]);
    }

    private static Task<Need?> NeedAsync(AssistantDb db, Person coordinator, Guid id, CancellationToken cancellationToken) =>
        db.Needs.FirstOrDefaultAsync(need => need.Id == id && need.NetworkId == coordinator.NetworkId && need.Status == NeedStatus.Open, cancellationToken);
}
