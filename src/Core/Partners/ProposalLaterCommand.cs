using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>"Later": asked again in a week, once.</summary>
public sealed class ProposalLaterCommand : ICommand
{
    private static readonly Duration AskedAgainAfter = Duration.FromDays(7);

    public string Key => "proposal-later";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own)
            return;
        var proposal = own.Proposal;
        var postponed = own.Side == ProposalSide.Seeker ? proposal.SeekerPostponed : proposal.CandidatePostponed;
        if (proposal.TryWait(own.Side, ProposalAnswer.Later, turn.Person.Id))
        {
            turn.Db.Record(proposal, "postponed", turn.Now, turn.Person.Id);
            var calendar = NetworkCalendar.Of(await turn.Db.Networks.FirstAsync(network => network.Id == proposal.NetworkId, cancellationToken));
            await turn.Db.OpenWindowAsync(proposal, calendar, turn.Now, 2 * Proposal.WindowDays, cancellationToken);
            await turn.Db.ScheduleAsync(ProposalLater.DueKind, proposal.Id, turn.Now + AskedAgainAfter, null, cancellationToken);
            turn.Reply("proposal.later", [("day", Day(turn.Now + AskedAgainAfter, turn.Now))]);
            await turn.RaiseAsync(new ProposalAnswered(proposal, own.Side), cancellationToken);
        }
        else if (postponed && proposal.IsLive)
        {
            turn.Reply("proposal.later-again", [("day", Day(proposal.WindowEndsAt ?? turn.Now, turn.Now))]);
        }
        else
        {
            OwnProposals.ReplyWhereItStands(own, turn);
        }
    }

    private static Func<Person, object?> Day(Instant at, Instant now) =>
        reader => reader.DayWords(at, now);
}
