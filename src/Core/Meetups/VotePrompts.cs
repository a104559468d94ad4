using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>Asks those who have not voted yet, each on their own channel and clock.</summary>
public sealed class VotePrompts(Prompts prompts, VoteDialog dialog)
{
    /// <returns>The names of those who cannot be written to.</returns>
    public async Task<ImmutableArray<string>> AskAsync(PollView view, VoteReason reason, DueContext context, CancellationToken cancellationToken)
    {
        var unreached = ImmutableArray.CreateBuilder<string>();
        foreach (var person in view.Participants.People.Where(person => !view.Poll.HasVoted(person.Id)))
        {
            var reader = new DialogContext(context.Db, person, context.Now, context.Texts, view.Poll.Id.ToString("N"));
            var message = await prompts.ComposeAsync(dialog, reader, VoteDialog.Arguments(view, reason), cancellationToken);
            if (await context.Outbox.TellAsync(person, MessageKind.Poll, message, cancellationToken) is ContactDecision.Refuse)
                unreached.Add(view.Participants.NameOf(person.Id));
        }

        return unreached.ToImmutable();
    }

    /// <summary>Takes back questions that no longer wait for an answer, so that free words do not answer them.</summary>
    public static async Task RetireAsync(AssistantDb db, SlotPoll poll, IReadOnlyCollection<PersonId> people, Instant now, CancellationToken cancellationToken)
    {
        var subject = poll.Id.ToString("N");
        var waiting = await db.Questions
            .Where(question => people.Contains(question.PersonId) && question.Session == null && question.AnsweredAt == null)
            .Where(question => question.Dialog == VoteDialog.Key && question.Subject == subject)
            .ToListAsync(cancellationToken);
        waiting.ForEach(question => question.AnsweredAt = now);
    }
}
