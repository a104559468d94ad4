using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Settles a check-in in a turn: its answer, its wake-up, its prompts, the history and the coordinator's list.</summary>
public static class CheckInRecord
{
    public static async Task AnswerAsync(Turn turn, CheckIn checkIn, CheckInAnswer answer, CancellationToken cancellationToken)
    {
        checkIn.Record(answer, turn.Now);
        turn.Db.ExchangeHistory.Add(new() { Id = turn.NewId(), ExchangeId = checkIn.ExchangeId, Kind = "check-in-answered", By = turn.Person.Id, At = turn.Now });
        await SettleAsync(turn, checkIn, cancellationToken);
    }

    /// <summary>Its state changed by the person's act: what waits for it follows.</summary>
    public static async Task SettleAsync(Turn turn, CheckIn checkIn, CancellationToken cancellationToken)
    {
        await CheckInQuestions.SettleAsync(turn.Db, [checkIn], turn.Now, cancellationToken);
        await CheckInWakes.SetAsync(turn.Db, [checkIn], cancellationToken);
        foreach (var item in await turn.Db.Todo.Where(item => item.Kind == FollowUpTodo.Silent && item.Subject == checkIn.Id && item.DoneAt == null).ToListAsync(cancellationToken))
            item.DoneAt = turn.Now;
    }
}
