using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>A poll in its readers' words: where the votes stand, and what its organiser may do about it.</summary>
internal sealed class PollWords(PollView view, TextCatalog texts, Instant now)
{
    // More would be a list to study, not a choice.
    private const int ButtonsAtMost = 3;

    /// <summary>A line a slot, with how many can make it.</summary>
    public RichText Tally(Person reader) => view.Poll.SlotsAhead(now)
        .Select(slot => texts.Format(
            reader.Language, "poll.tally-line", ("when", When(slot, reader)), ("yes", Count(slot, Vote.Yes)), ("maybe", Count(slot, Vote.IfNeedBe))))
        .Aggregate(RichText.Empty, (all, line) => all.IsEmpty ? line : all + RichText.From("\n") + line);

    /// <summary>The same as a table; null when no date is left.</summary>
    public TableView? TallyTable(Person reader)
    {
        string Heading(string key) => texts.Plain(reader.Language, $"poll.table.{key}");
        string Many(PollSlot slot, Vote vote) => Count(slot, vote).ToString(CultureInfo.InvariantCulture);
        ImmutableArray<TableView.TableLine> rows = [.. view.Poll.SlotsAhead(now).Select(slot => new TableView.TableLine(When(slot, reader), Many(slot, Vote.Yes), Many(slot, Vote.IfNeedBe)))];
        return rows.IsEmpty ? null : new([Heading("date"), Heading("yes"), Heading("if-need-be")], rows, [.. Tally(reader).Plain.Split('\n')]);
    }

    /// <summary>Who has not answered yet, by name.</summary>
    public IReadOnlyList<string> Missing => [.. view.Participants.Ids.Where(person => !view.Poll.HasVoted(person)).Select(view.Participants.NameOf)];

    public string When(PollSlot slot, Person reader) => view.Participants.When(slot.Start, slot.Minutes, reader, now);

    /// <summary>Fix one of the dates that somebody else can make, the best first; or propose others.</summary>
    public Button[] Decisions() =>
    [
        .. view.Poll.SlotsAhead(now)
            .Where(slot => view.Participants.Ids.Any(person => person != view.Poll.Organiser && slot.VoteOf(person) is Vote.Yes or Vote.IfNeedBe))
            .OrderByDescending(slot => Count(slot, Vote.Yes))
            .ThenByDescending(slot => Count(slot, Vote.IfNeedBe))
            .Take(ButtonsAtMost)
            .Select(Fix),
        new("slots.propose-others", MeetupActions.Slots(view.Poll.ExchangeId)),
    ];

    /// <summary>What the organiser is told, with the tally and what they may decide.</summary>
    public Saying ForOrganiser(string text) => new(text, [("tally", Reader(Tally)), ("missing", Missing)], Decisions()) { Table = TallyTable };

    private int Count(PollSlot slot, Vote vote) => slot.Count(vote, view.Participants.Ids);

    private Button Fix(PollSlot slot) => new("poll.fix", MeetupActions.Fix(view.Poll, slot))
    {
        Arguments = [("when", Reader(person => view.Participants.When(slot.Start, null, person, now)))],
    };

    private static Func<Person, object?> Reader(Func<Person, object?> words) => words;
}
