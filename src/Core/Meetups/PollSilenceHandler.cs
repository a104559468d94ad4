using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Tells a poll's organiser who has not answered, and when its last date went by without a decision.</summary>
public sealed class PollSilenceHandler : IDueHandler
{
    public string Kind => PollSchedule.Silence;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var polls = await DuePolls.LoadAsync(rows, context, cancellationToken);
        foreach (var row in rows)
        {
            var view = polls.GetValueOrDefault(row.Subject);
            var isOver = view?.Poll.SlotsAhead(context.Now).Any() == false;
            if (view?.Participants.Find(view.Poll.Organiser) is not { } organiser || (!isOver && view.Participants.Ids.All(view.Poll.HasVoted)))
            {
                row.State = DueState.Cancelled;
                continue;
            }

            if (isOver && view.Poll.TryCancel())
                await VotePrompts.RetireAsync(context.Db, view.Poll, view.Participants.Ids, context.Now, cancellationToken);
            await context.Outbox.TellAsync(
                organiser, MessageKind.Poll, new PollWords(view, context.Texts, context.Now).ForOrganiser(isOver ? "poll.ran-out" : "poll.silent"), cancellationToken);
        }
    }
}
