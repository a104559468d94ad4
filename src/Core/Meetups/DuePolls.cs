using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>The polls of a chunk of due rows that still run, by id.</summary>
internal static class DuePolls
{
    public static async Task<IReadOnlyDictionary<Guid, PollView>> LoadAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Subject).ToList();
        var polls = await context.Db.PollsWithVotes.Where(poll => ids.Contains(poll.Id) && poll.Status == SlotPollStatus.Open).ToListAsync(cancellationToken);
        var participants = await Participants.LoadAsync(context.Db, polls.ConvertAll(poll => poll.ExchangeId), cancellationToken);
        return polls.Where(poll => participants.GetValueOrDefault(poll.ExchangeId) is { Exchange.IsOpen: true })
            .ToDictionary(poll => poll.Id, poll => new PollView(poll, participants[poll.ExchangeId]));
    }
}
