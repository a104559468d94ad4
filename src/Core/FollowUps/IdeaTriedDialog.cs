using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>A month after: an idea tried, and which. Texts: check-in-30.*</summary>
public sealed class IdeaTriedDialog : CheckInDialog
{
    public static readonly Slot<IdeaTried> Tried = SaidYes.Or(Slot.Choice<IdeaTried>("tried"), EnumKey.Of(IdeaTried.Yes));
    public static readonly Slot<string> What = Slot.Text("what", maxLength: 300).Optional();

    public override DialogDefinition Definition { get; } = new(CheckInDialogs.KeyOf(CheckInKind.IdeaTried), Version: 1)
    {
        Pages = [new("tried") { Tried }, new("what", HasSomethingToTell) { What }],
    };

    protected override async Task ApplyAsync(Answers answers, CheckInBrief brief, Turn turn, CancellationToken cancellationToken)
    {
        if (answers.Is(Tried, IdeaTried.AskTomorrow))
        {
            await CheckInSnooze.ApplyAsync(turn, brief.CheckIn, CheckInSnooze.Tomorrow(turn), cancellationToken);
            return;
        }

        var tried = EnumKey.Of(answers.Of(Tried));
        await CheckInRecord.AnswerAsync(turn, brief.CheckIn, new(tried) { Note = answers.Find(What) }, cancellationToken);
        turn.Reply($"check-in-30.thanks.{tried}", buttons: [new("check-in.write", FollowUpActions.Write(brief.Exchange)), new("check-in.new-slots", Meetups.MeetupActions.Slots(brief.Exchange.Id))]);
    }

    private static bool HasSomethingToTell(Answers answers) =>
        answers.Is(Tried, IdeaTried.Yes) || answers.Is(Tried, IdeaTried.InProgress) || answers.Is(Tried, IdeaTried.Dropped);
}
