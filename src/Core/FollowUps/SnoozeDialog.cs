using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>To which day a check-in is put off. Texts: check-in-snooze.*</summary>
public sealed class SnoozeDialog : IDialog
{
    public const string Key = "check-in-snooze";

    public static readonly Slot<LocalDate> Until = Day();

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("until") { Until }] };

    /// <summary>Words already said, when they read as a day.</summary>
    public static Answers Given(string words, Turn turn) =>
        Until.Read(words, new(turn.Now, turn.Zone, turn.Language, [])) is SlotReading.Accepted day ? Answers.None.With(Until, day.Value) : Answers.None;

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnCheckIns.PendingAsync(turn, turn.Subject, cancellationToken) is { } checkIn)
            await CheckInSnooze.ApplyAsync(turn, checkIn, answers.Of(Until), cancellationToken);
        else
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
    }

    private static Slot<LocalDate> Day()
    {
        var date = Slot.Date("until");
        return date with { Reader = (raw, context) => Bounded(date.Reader(raw, context), context) };
    }

    private static SlotReading Bounded(SlotReading reading, SlotContext context)
    {
        var today = context.Now.InZone(context.Zone).Date;
        return reading is SlotReading.Accepted accepted && DateAnswers.TryParseDate(accepted.Value, out var day)
            ? day <= today ? SlotReading.Refuse("date-past") : day > today.PlusDays(CheckInSnooze.MostDays) ? SlotReading.Refuse("too-far") : reading
            : reading;
    }
}
