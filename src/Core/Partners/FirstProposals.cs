using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>A published need gets its first proposal in the same turn, and others' needs are looked at again.</summary>
public sealed class FirstProposals(ProfileLoader profiles, PartnerSearch search, NextProposal next) : IReaction<NeedPublished>
{
    /// <summary>The kind of a thing to settle: a need that nobody in the network answers.</summary>
    public const string WithoutMatch = "need-without-match";

    public async Task ReactAsync(NeedPublished raised, Turn turn, CancellationToken cancellationToken)
    {
        // The search reads the database: what this turn has added must be there.
        await turn.Db.SaveChangesAsync(cancellationToken);
        var need = raised.Need;
        var network = await profiles.LoadAsync(turn.Db, need.NetworkId, turn.Now, cancellationToken);
        var found = search.Find(turn.Db, need, network, turn.Now);
        var answered = found.Any(proposal => proposal.Rung != LadderRung.ToGetToKnow);
        if (!answered)
        {
            turn.Reply("proposal.no-match");
            turn.AddTodo(WithoutMatch, need.Id, network.Associations[need.AssociationId].Name);
            await NeedWatch.KeepAsync(turn.Db, need.Id, turn.Now, cancellationToken);
        }

        if (!found.IsEmpty && await next.OfferAsync(turn.Db, need, network, turn.Now, answered ? "proposal.opening.first" : "proposal.opening.meanwhile", cancellationToken) is { } card)
            turn.Reply(card);
        await NeedWatch.WakeAsync(turn.Db, need.NetworkId, need.Id, turn.Now, cancellationToken);
    }
}
