using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Lets « oui », « ouais » or "ok" mean one option of a choice.</summary>
internal static class SaidYes
{
    public static Slot<T> Or<T>(Slot<T> choice, string yes) =>
        choice with { Reader = (raw, context) => YesNoWords.IsYes(raw) ? new SlotReading.Accepted(yes) : choice.Reader(raw, context) };
}
