using System.Collections.Immutable;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>Puts terms together into phrases, cut at "ou", "et", commas and new lines.</summary>
internal sealed class PhraseReader
{
    private readonly ImmutableArray<PlacedTerm> _terms;
    private int _at;
    private Phrase? _phrase;

    private PhraseReader(ImmutableArray<PlacedTerm> terms) => _terms = terms;

    public static ImmutableArray<Phrase> Read(ImmutableArray<PlacedTerm> terms)
    {
        var reader = new PhraseReader(terms.RemoveAll(placed => placed.Term is Term.Courtesy));
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        var isAfterComma = false;
        while (reader._at < reader._terms.Length)
        {
            if (reader.Link(0) is not (LinkKind.Comma or LinkKind.Dash or LinkKind.And or LinkKind.Or))
            {
                phrases.Add(reader.ReadPhrase() with { IsAfterComma = isAfterComma });
                isAfterComma = true;
                continue;
            }

            isAfterComma &= reader.Link(0) is LinkKind.Comma or LinkKind.Dash;
            reader._at++;
        }

        return phrases.ToImmutable();
    }

    private Phrase ReadPhrase()
    {
        var start = _at;
        _phrase = new Phrase();
        while (_at < _terms.Length && Link(0) is not (LinkKind.Comma or LinkKind.Dash or LinkKind.And or LinkKind.Or))
            _phrase = Next(_phrase);
        return _phrase with { Start = _terms[start].Start, End = _terms[_at - 1].End };
    }

    private Phrase Next(Phrase phrase) =>
        ReadRange(phrase) ?? ReadLimit(phrase) ?? ReadHour(phrase) ?? _terms[_at++] switch
        {
            { Term: Term.Day day } => day.Part is null ? WithDates(phrase, day.Dates) : WithPart(WithDates(phrase, day.Dates), day.Part),
            { Term: Term.PartOfDay part } => WithPart(phrase, part.Value),
            { Term: Term.Moment moment } => phrase with { Moment = moment.Value, IsClear = phrase.IsClear && !phrase.HasDay && !phrase.HasHours },
            { Link: LinkKind.About } => phrase with { IsApproximate = true },
            { Link: LinkKind.To } when Day(0) is not null => phrase,
            _ => Unclear(phrase),
        };

    private Phrase? ReadLimit(Phrase phrase)
    {
        if (Link(0) is not (LinkKind.By or LinkKind.Before) || phrase.Limit != Limit.None)
            return null;
        var limit = Link(0) is LinkKind.By ? Limit.By : Limit.Before;
        var skip = Link(1) is LinkKind.At or LinkKind.To ? 2 : 1;
        if (Hour(skip) is { } hour)
            return Take(skip + 1, WithTime(phrase, new TimeSaid(null, hour)));
        return Day(skip) is { } day ? Take(skip + 1, WithDates(phrase with { Limit = limit }, day)) : null;
    }

    private Phrase? ReadHour(Phrase phrase)
    {
        if (Clock(0) is { } clock)
            return Take(1, WithTime(phrase, new TimeSaid(clock, null)));
        if (Link(0) is LinkKind.To && Clock(1) is { } at)
            return Take(2, WithTime(phrase, new TimeSaid(at, null)));
        if (Link(0) is not (LinkKind.At or LinkKind.About) || Hour(1) is not { } hour)
            return null;
        var said = phrase with { IsApproximate = phrase.IsApproximate || Link(0) is LinkKind.About };
        return IsLinkedRange(1) ? Take(1, said) : Take(2, WithTime(said, new TimeSaid(hour, null)));
    }

    private Phrase? ReadRange(Phrase phrase)
    {
        var isBetween = Link(0) is LinkKind.Between;
        var isOpened = isBetween || Link(0) is LinkKind.From;
        var first = isOpened ? 1 : 0;
        var isLinked = isBetween
            ? Link(first + 1) is LinkKind.And
            : Link(first + 1) is LinkKind.To or LinkKind.Dash || (isOpened && Link(first + 1) is LinkKind.By);
        if (isLinked && Hour(first) is { } start && Hour(first + 2) is { } end && (isOpened || IsLinkedRange(first)))
            return Take(first + 3, WithTime(phrase, new TimeSaid(start, end, isBetween)));
        if (isLinked && isOpened && Day(first) is { } from && Day(first + 2) is { } to)
            return Take(first + 3, from.Through(to) is { } days ? WithDates(phrase, days) : Unclear(phrase));
        return isOpened && !isBetween ? ReadDaysAndHours(phrase) : null;
    }

    /// <summary>"du mardi 10 mars à 22 h au mercredi 11 mars à 1 h".</summary>
    private Phrase? ReadDaysAndHours(Phrase phrase)
    {
        var next = _at + 1;
        if (Endpoint(ref next) is not var (from, start) || next >= _terms.Length || _terms[next++].Link is not (LinkKind.To or LinkKind.Dash))
            return null;
        if (Endpoint(ref next) is not var (to, end) || from.Through(to) is not { } days)
            return null;
        return Take(next - _at, WithTime(WithDates(phrase, days), new TimeSaid(start, end) { IsAcrossDays = true }));
    }

    private (Dates Day, ClockSaid Clock)? Endpoint(ref int next)
    {
        if (next >= _terms.Length || _terms[next++].Term is not Term.Day { Part: null } day)
            return null;
        if (next < _terms.Length && _terms[next].Link is LinkKind.At or LinkKind.To)
            next++;
        return next < _terms.Length && _terms[next++].Term is Term.Clock clock ? (day.Dates, clock.Said) : null;
    }

    private Phrase Take(int count, Phrase phrase)
    {
        _at += count;
        return phrase;
    }

    private Term? Ahead(int offset) => _at + offset < _terms.Length ? _terms[_at + offset].Term : null;

    private LinkKind? Link(int offset) => (Ahead(offset) as Term.Link)?.Kind;

    private Dates? Day(int offset) => Ahead(offset) is Term.Day { Part: null } day ? day.Dates : null;

    private ClockSaid? Clock(int offset) => (Ahead(offset) as Term.Clock)?.Said;

    private ClockSaid? Hour(int offset) => Clock(offset) ?? (Ahead(offset) as Term.Number)?.Hour;

    /// <summary>"14h-16h", "2 to 4pm"; two bare numbers are not hours by themselves.</summary>
    private bool IsLinkedRange(int first) =>
        Link(first + 1) is LinkKind.To or LinkKind.Dash
        && Hour(first) is not null && Hour(first + 2) is not null
        && (Clock(first) ?? Clock(first + 2)) is not null;

    private static Phrase WithDates(Phrase phrase, Dates dates) =>
        phrase.HasDay ? Unclear(phrase) : phrase with { Dates = dates, IsDateLast = phrase.Time is not null };

    private static Phrase WithTime(Phrase phrase, TimeSaid time) =>
        phrase.Time is not null || phrase.Moment is not null ? Unclear(phrase) : phrase with { Time = time };

    private static Phrase WithPart(Phrase phrase, DayPart part) =>
        phrase.Part is not null || phrase.Moment is not null ? Unclear(phrase) : phrase with { Part = part };

    private static Phrase Unclear(Phrase phrase) => phrase with { IsClear = false };
}
