using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.Meetups;

/// <summary>What buttons run on an exchange, a poll or a meetup, as command lines.</summary>
public static class MeetupActions
{
    /// <summary>Propose dates in an exchange.</summary>
    public static string Slots(Guid exchange) => $"slots {exchange:N}";

    public static string Poll(SlotPoll poll) => $"poll {poll.Id:N}";

    public static string Vote(SlotPoll poll) => $"vote {poll.Id:N}";

    public static string Fix(SlotPoll poll, PollSlot slot) => $"fix-slot {poll.Id:N} {slot.Number}";

    public static string Move(Meetup meetup) => $"meetup-move {meetup.Id:N}";

    public static string Cancel(Meetup meetup) => $"meetup-cancel {meetup.Id:N}";

    public static string Place(Meetup meetup) => $"meetup-place {meetup.Id:N}";

    public static string Rsvp(Meetup meetup, RsvpAnswer answer) => $"rsvp {meetup.Id:N} {EnumKey.Of(answer)}";
}
