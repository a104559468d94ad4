using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Asks again those who have not voted, and only those.</summary>
public sealed class PollNudgeHandler(VotePrompts prompts) : IDueHandler
{
    public string Kind => PollSchedule.Nudge;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var polls = await DuePolls.LoadAsync(rows, context, cancellationToken);
        foreach (var row in rows)
            if (polls.GetValueOrDefault(row.Subject) is { } view && view.Poll.SlotsAhead(context.Now).Any() && !view.Participants.Ids.All(view.Poll.HasVoted))
                await prompts.AskAsync(view, VoteReason.Reminder, context, cancellationToken);
            else
                row.State = DueState.Cancelled;
    }
}
