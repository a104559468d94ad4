using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Which dialog asks which check-in.</summary>
public static class CheckInDialogs
{
    public static string KeyOf(CheckInKind kind) => kind switch
    {
        CheckInKind.DidItHappen => "check-in-7",
        CheckInKind.IdeaTried => "check-in-30",
        CheckInKind.PracticeAdopted => "check-in-90",
        CheckInKind.PartnerReplied => "check-in-nudge",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IDialog Of(this DialogCatalog dialogs, CheckInKind kind) => dialogs[KeyOf(kind)];
}
