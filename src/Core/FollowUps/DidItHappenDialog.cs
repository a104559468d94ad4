using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>A week after: did it take place, when really, or why not. Texts: check-in-7.*</summary>
public sealed class DidItHappenDialog : CheckInDialog
{
    public static readonly Slot<Happened> Took = SaidYes.Or(Slot.Choice<Happened>("happened"), EnumKey.Of(Happened.Yes));
    public static readonly Slot<LocalDate> Day = RealDay.Slot("day");
    public static readonly Slot<NotHeldReason> Reason = Slot.Choice<NotHeldReason>("reason");
    public static readonly Slot<NudgeChoice> Nudge = SaidYes.Or(Slot.Choice<NudgeChoice>("nudge"), EnumKey.Of(NudgeChoice.Agreed));

    public override DialogDefinition Definition { get; } = new(CheckInDialogs.KeyOf(CheckInKind.DidItHappen), Version: 1)
    {
        Pages =
        [
            new("happened") { Took },
            new("day", answers => answers.Is(Took, Happened.Yes)) { Day },
            new("reason", answers => answers.Is(Took, Happened.No)) { Reason },
            new("nudge", answers => answers.Is(Reason, NotHeldReason.NoAnswer)) { Nudge },
        ],
    };

    public override async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        RealDay.Options((await BriefAsync(context, cancellationToken))?.PlannedDayOf(context.Person), context.Person.DatesAt(context.Now));

    protected override Task ApplyAsync(Answers answers, CheckInBrief brief, Turn turn, CancellationToken cancellationToken) => answers.Of(Took) switch
    {
        Happened.Yes => MeetupHeld.ApplyAsync(turn, brief, answers.Values.GetValueOrDefault(Day.Key) is { } said ? Day.Parse(said) : null, cancellationToken),
        Happened.Postponed => MeetupNotHeld.PostponedAsync(turn, brief, cancellationToken),
        Happened.No => MeetupNotHeld.ApplyAsync(turn, brief, answers.Of(Reason), answers.Is(Nudge, NudgeChoice.Agreed), cancellationToken),
        _ => CheckInSnooze.ApplyAsync(turn, brief.CheckIn, CheckInSnooze.Tomorrow(turn), cancellationToken),
    };
}
