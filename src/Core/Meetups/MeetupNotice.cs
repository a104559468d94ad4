using System.Buffers.Text;
using System.Security.Cryptography;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>
/// Tells every participant what became of a meetup: each in their language and on their clock, with a calendar file of their own.
/// </summary>
internal sealed class MeetupNotice(Turn turn, Meetup meetup, Participants participants)
{
    private static readonly Duration KeptAfter = Duration.FromDays(30);

    public static Button[] RsvpButtons(Meetup meetup) =>
        [.. Enum.GetValues<RsvpAnswer>().Select(answer => new Button($"rsvp.{EnumKey.Of(answer)}", MeetupActions.Rsvp(meetup, answer)))];

    /// <summary>The text sees: <c>mine</c> (whether its reader did it), <c>who</c> did, <c>partners</c>, <c>when</c> it is, <c>place</c>, and what the caller adds.</summary>
    /// <param name="buttons">What is offered under it, to whoever did it (true) and to the others.</param>
    public async Task TellAsync(string text, MessageKind kind, (string Name, object? Value)[] with, Func<bool, Button[]> buttons, CancellationToken cancellationToken)
    {
        var unreached = new List<string>();
        foreach (var reader in participants.People)
        {
            var isMine = reader.Id == turn.Person.Id;
            var file = FileFor(reader);
            turn.Db.Files.Add(file);
            var saying = new Saying(text, [("mine", isMine), ("who", participants.NameOf(turn.Person.Id)), .. Arguments(reader), .. with], buttons(isMine)) { File = file, Meeting = EntryFor(reader) };
            if (isMine)
                turn.Reply(saying);
            else if (await turn.TellAsync(reader, kind, saying, cancellationToken) is ContactDecision.Refuse)
                unreached.Add(participants.NameOf(reader.Id));
        }

        if (unreached.Count > 0)
            turn.Reply("meetup.unreached", [("names", unreached)]);
    }

    private (string Name, object? Value)[] Arguments(Person reader) =>
    [
        ("partners", participants.PartnersOf(reader)),
        ("when", participants.When(meetup.Start, meetup.Minutes, reader, turn.Now)),
        ("place", meetup.Place),
        ("placed", meetup.Place.Length > 0),
    ];

    private CalendarEntry? EntryFor(Person reader) => meetup.IsPlanned
        ? new(turn.Texts.Plain(reader.Language, "meetup.summary", ("partners", participants.PartnersOf(reader))), meetup.Start.ToDateTimeOffset(), meetup.End.ToDateTimeOffset(), meetup.Place)
        : null;

    private FileRow FileFor(Person reader)
    {
        var partners = ("partners", (object?)participants.PartnersOf(reader));
        return new()
        {
            Id = turn.NewId(),
            Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
            Owner = reader.Id.Value,
            Name = turn.Texts.Plain(reader.Language, "meetup.file"),
            MediaType = MeetupCalendar.MediaType,
            Bytes = MeetupCalendar.Write(
                meetup, turn.Texts.Plain(reader.Language, "meetup.summary", partners), turn.Texts.Plain(reader.Language, "meetup.description", partners), turn.Now),
            ExpiresAt = Instant.Max(meetup.End, turn.Now) + KeptAfter,
        };
    }
}
