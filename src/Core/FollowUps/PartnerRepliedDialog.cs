using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Some days after the nudge, when nothing came: another association, or more patience. Texts: check-in-nudge.*</summary>
public sealed class PartnerRepliedDialog : CheckInDialog
{
    public static readonly Slot<AfterNudge> Then = SaidYes.Or(Slot.Choice<AfterNudge>("then"), EnumKey.Of(AfterNudge.SearchAnew));

    public override DialogDefinition Definition { get; } = new(CheckInDialogs.KeyOf(CheckInKind.PartnerReplied), Version: 1) { Pages = [new("then") { Then }] };

    protected override async Task ApplyAsync(Answers answers, CheckInBrief brief, Turn turn, CancellationToken cancellationToken)
    {
        var then = answers.Of(Then);
        if (then == AfterNudge.Wait)
        {
            await CheckInSnooze.ApplyAsync(turn, brief.CheckIn, CivilTime.AddOpenDays(CheckInSnooze.Today(turn), CheckInSchedule.SilenceDays, brief.Closed), cancellationToken);
            return;
        }

        await CheckInRecord.AnswerAsync(turn, brief.CheckIn, new(EnumKey.Of(then)), cancellationToken);
        if (then == AfterNudge.SearchAnew)
            await ExchangeEnd.EndAsync(turn, brief.Exchange.Id, EnumKey.Of(NotHeldReason.NoAnswer), searchAnew: true, cancellationToken);
        else
            turn.Reply("check-in-nudge.good", buttons: [new("check-in.new-slots", Meetups.MeetupActions.Slots(brief.Exchange.Id))]);
    }
}
