using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Says which of a poll's slots one can make, then which if need be. Its subject is the poll. Texts: vote.*</summary>
public sealed class VoteDialog : IDialog
{
    public const string Key = "vote";

    public static readonly Slot<ImmutableArray<SlotPick>> Yes = Slot.Choices<SlotPick>("yes", SlotPick.TryParse);
    public static readonly Slot<ImmutableArray<SlotPick>> IfNeedBe = Slot.Choices<SlotPick>("if-need-be", SlotPick.TryParse, SlotPoll.MostSlots, Yes.Key).Optional();

    public DialogDefinition Definition { get; } = new(Key, Version: 1)
    {
        Pages = [new("yes") { Yes }, new("if-need-be") { { IfNeedBe, answers => SlotPick.LeaveSome(answers.Find(Yes)) } }],
    };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken)
    {
        if (await PollView.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken) is not { } view)
            return [];
        var words = new PollWords(view, context.Texts, context.Now);
        var all = view.Poll.Slots.Count;
        var taken = SlotPick.Numbers(answers.Find(Yes));
        var options = view.Poll.SlotsAhead(context.Now)
            .Where(date => slot.Key == Yes.Key || !taken.Contains(date.Number))
            .Select(date => new SlotOption(new SlotPick(date.Number, all).ToString(), words.When(date, context.Person)));
        return slot.Key == Yes.Key
            ? [.. options, new(new SlotPick(0, all).ToString(), context.Texts.Plain(context.Person.Language, "vote.none"))]
            : [.. options];
    }

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        Arguments(await PollView.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken), VoteReason.First);

    /// <summary>What the question says of the poll, and why it is asked now.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Arguments(PollView? view, VoteReason reason) =>
        [("who", view?.Participants.NameOf(view.Poll.Organiser) ?? ""), ("reason", EnumKey.Of(reason))];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OpenPolls.FindAsync(turn, turn.SubjectId, cancellationToken) is not { } view)
            return;
        var (poll, everybody) = (view.Poll, view.Participants.Ids);
        poll.TryVote(turn.Person.Id, SlotPick.Numbers(answers.Find(Yes)), SlotPick.Numbers(answers.Find(IfNeedBe)), turn.Now);
        await VotePrompts.RetireAsync(turn.Db, poll, [turn.Person.Id], turn.Now, cancellationToken);
        if (poll.Agreed(everybody, turn.Now) is { } agreed)
        {
            await PollFixing.FixAsync(turn, view, agreed, cancellationToken);
            return;
        }

        turn.Reply(Noted(view, turn));
        if (everybody.All(poll.HasVoted) && view.Participants.Find(poll.Organiser) is { } organiser && organiser.Id != turn.Person.Id)
            await turn.TellAsync(organiser, MessageKind.Poll, new PollWords(view, turn.Texts, turn.Now).ForOrganiser("poll.undecided"), cancellationToken);
    }

    private static Saying Noted(PollView view, Turn turn)
    {
        var words = new PollWords(view, turn.Texts, turn.Now);
        IReadOnlyList<string> Said(Vote vote) =>
            [.. view.Poll.Slots.Where(slot => slot.VoteOf(turn.Person.Id) == vote).OrderBy(slot => slot.Start).Select(slot => words.When(slot, turn.Person))];
        var (yes, maybe) = (Said(Vote.Yes), Said(Vote.IfNeedBe));
        var change = new Button("vote.change", MeetupActions.Vote(view.Poll));
        return yes.Count + maybe.Count == 0
            ? new("vote.noted-none", [], new("slots.propose-others", MeetupActions.Slots(view.Poll.ExchangeId)), change)
            : new("vote.noted", [("yes", yes), ("yeses", yes.Count), ("maybe", maybe), ("maybes", maybe.Count)], change);
    }
}
