using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Reads one outcome out of what each side said. Every figure about meetups held is counted with it.</summary>
public static class MeetupOutcomes
{
    /// <param name="checkIns">All the <see cref="CheckInKind.DidItHappen"/> of one meetup.</param>
    public static MeetupOutcome Of(IEnumerable<CheckIn> checkIns)
    {
        var said = checkIns.Where(checkIn => checkIn.Answer is not null).Select(checkIn => checkIn.Answer!.Said == EnumKey.Of(Happened.Yes)).ToHashSet();
        return (said.Contains(true), said.Contains(false)) switch
        {
            (true, false) => MeetupOutcome.Held,
            (false, true) => MeetupOutcome.NotHeld,
            (true, true) => MeetupOutcome.ToBeChecked,
            _ => MeetupOutcome.Unknown,
        };
    }
}
