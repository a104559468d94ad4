using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>What the dialogs of all check-ins share: their words, whose they are, and that a settled one changes nothing more. Texts: check-in.*</summary>
public abstract class CheckInDialog : IDialog
{
    public abstract DialogDefinition Definition { get; }

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        await BriefAsync(context, cancellationToken) is { } brief
            ? [.. brief.Arguments(context.Person, context.Now), ("deadline", brief.DeadlineWords(context.Person, context.Now))]
            : [("named", context.Person.Name.Length > 0), ("name", context.Person.Name), ("partners", ""), ("contacts", ""), ("dated", false), ("day", ""), ("deadline", ""), ("reminder", false)];

    public virtual ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<SlotOption>>([]);

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await BriefAsync(turn.ContextFor(turn.Subject), cancellationToken) is { CheckIn.IsPending: true } brief)
            await ApplyAsync(answers, brief, turn, cancellationToken);
        else
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
    }

    /// <summary>All is answered, and it still counts.</summary>
    protected abstract Task ApplyAsync(Answers answers, CheckInBrief brief, Turn turn, CancellationToken cancellationToken);

    protected static async Task<CheckInBrief?> BriefAsync(DialogContext context, CancellationToken cancellationToken)
    {
        var checkIn = await context.Db.CheckIns.FirstOrDefaultAsync(
            checkIn => checkIn.Id == context.SubjectId && checkIn.PersonId == context.Person.Id && checkIn.NetworkId == context.Person.NetworkId, cancellationToken);
        return checkIn is null ? null : await CheckInBriefs.OneAsync(context.Db, checkIn, cancellationToken);
    }
}
