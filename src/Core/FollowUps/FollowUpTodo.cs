using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>What follow-ups put on the coordinator's list.</summary>
public static class FollowUpTodo
{
    /// <summary>No answer after the reminder, or nowhere to ask; about a check-in.</summary>
    public const string Silent = "check-in-silent";

    /// <summary>One side says it took place, another that it did not; about a meetup, or an exchange without one.</summary>
    public const string Disagreement = "check-in-disagreement";

    /// <summary>Two meetups to which an association is said not to have come; about the association.</summary>
    public const string NoShows = "no-shows";

    /// <summary>One of several associations wants to leave an exchange; about the exchange.</summary>
    public const string Leaving = LetLeaveCommand.TodoKind;

    /// <summary>Once while the same is still to be settled; what it says that is new is added to its words.</summary>
    public static async Task AddAsync(Turn turn, NetworkId network, string kind, Guid subject, string words, CancellationToken cancellationToken)
    {
        if (await turn.Db.Todo.FirstOrDefaultAsync(item => item.NetworkId == network && item.Kind == kind && item.Subject == subject && item.DoneAt == null, cancellationToken) is { } known)
            known.Words = known.Words.Contains(words, StringComparison.Ordinal) ? known.Words : $"{known.Words} · {words}";
        else
            turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = network, Kind = kind, Subject = subject, Words = words, CreatedAt = turn.Now });
    }
}
