using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Three months after: adopted or not, what changed, and what comes next. Texts: check-in-90.*</summary>
public sealed class PracticeAdoptedDialog : CheckInDialog
{
    public static readonly Slot<Adoption> Adopted = SaidYes.Or(Slot.Choice<Adoption>("adopted"), EnumKey.Of(Adoption.Adopted));
    public static readonly Slot<string> Indicator = Slot.Text("indicator", maxLength: 300).Optional();
    public static readonly Slot<AndNow> Next = Slot.Choice<AndNow>("next");

    public override DialogDefinition Definition { get; } = new(CheckInDialogs.KeyOf(CheckInKind.PracticeAdopted), Version: 1)
    {
        Pages = [new("adopted") { Adopted }, new("indicator", IsAnswered) { Indicator }, new("next", IsAnswered) { Next }],
    };

    protected override async Task ApplyAsync(Answers answers, CheckInBrief brief, Turn turn, CancellationToken cancellationToken)
    {
        if (!IsAnswered(answers))
        {
            await CheckInSnooze.ApplyAsync(turn, brief.CheckIn, CheckInSnooze.Tomorrow(turn), cancellationToken);
            return;
        }

        var next = answers.Of(Next);
        var answer = new CheckInAnswer(EnumKey.Of(answers.Of(Adopted))) { Note = answers.Find(Indicator), Next = EnumKey.Of(next) };
        await CheckInRecord.AnswerAsync(turn, brief.CheckIn, answer, cancellationToken);
        if (next != AndNow.StopHere)
            turn.Reply("check-in-90.continued", buttons: [new("check-in.write", FollowUpActions.Write(brief.Exchange)), new("check-in.new-slots", Meetups.MeetupActions.Slots(brief.Exchange.Id))]);
        else if (await AllStopAsync(turn, brief, cancellationToken))
            await ExchangeEnd.CompleteAsync(turn, brief.Exchange.Id, cancellationToken);
        else
            turn.Reply("check-in-90.thanks", buttons: NextSteps.Buttons);
    }

    private static bool IsAnswered(Answers answers) => answers.Find(Adopted) != Adoption.AskTomorrow && answers.Has(Adopted);

    /// <summary>Nobody wants to go on: all said so, or are no longer heard.</summary>
    private static async Task<bool> AllStopAsync(Turn turn, CheckInBrief brief, CancellationToken cancellationToken)
    {
        var exchange = brief.Exchange.Id;
        var last = await turn.Db.CheckIns.Where(checkIn => checkIn.ExchangeId == exchange && checkIn.Kind == CheckInKind.PracticeAdopted).ToListAsync(cancellationToken);
        return last.TrueForAll(checkIn => checkIn.Status is CheckInStatus.Closed or CheckInStatus.Escalated || checkIn.Answer?.Next == EnumKey.Of(AndNow.StopHere));
    }
}
