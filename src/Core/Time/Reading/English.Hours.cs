using System.Collections.Immutable;

namespace ChatAssistant.Core.Time.Reading;

internal sealed partial class English
{
    private const string OfPart = "( (in the|at) PART)?";
    private const string Forenoon = "(am|a m)";
    private const string Afternoon = "(pm|p m)";

    private IEnumerable<Rule> Relative() =>
    [
        In("in (about )?NUMBER UNIT( time)?", s => s.Ahead()),
        In("in (about )?an? UNIT( time)?", s => s.Ahead(1)),
        In("NUMBER UNIT from (now|today)", s => s.Ahead()),
        In("an? UNIT from (now|today)", s => s.Ahead(1)),
        On("(a|1) week from WEEKDAY", s => s.Weekdays.InWeeks(s.Weekday, 1)),
        On("(a|1) week (from )?tomorrow", s => s.Periods.Ahead(8, Unit.Day)),
        On("within NUMBER UNIT", s => Until(s, s.Number)),
        On("within (a|the) UNIT", s => Until(s, 1)),
        On("NUMBER UNIT ago", s => s.Periods.Ahead(-s.Number, s.Unit)),
        On("a UNIT ago", s => s.Periods.Ahead(-1, s.Unit)),
        In("in half an hour", s => s.In(30)),
        In("in (a )?quarter of an hour", s => s.In(15)),
        In("in three quarters of an hour", s => s.In(45)),
        In("in an hour and a half", s => s.In(90)),
        In("in NUMBER and a half hours", s => s.In(s.Number * 60 + 30)),
    ];

    private IEnumerable<Rule> Clocks() =>
    [
        At($"HOUR( (:|\\.) MINUTES)? {Forenoon}( in the morning)?", s => s.TwelveHourClock(isAfternoon: false)),
        At($"HOUR( (:|\\.) MINUTES)? {Afternoon}( in the (afternoon|evening))?", s => s.TwelveHourClock(isAfternoon: true)),
        At($"HOUR : MINUTES(?! /){OfPart}", s => s.Clock()),
        At("HOUR h( MINUTES)?(?! (MONTH|/|h|th|st|nd|rd|:))", s => s.Clock()),
        At($"at HOUR \\. MINUTES(?! (am|pm|a m|p m)){OfPart}", s => s.Clock()),
        At($"HOUR o clock{OfPart}", s => s.Clock()),
        At($"HOUR (in the|at) PART", s => s.Clock()),
        At($"half past HOUR{OfPart}", s => s.Clock(30)),
        At($"(a )?quarter past HOUR{OfPart}", s => s.Clock(15)),
        At($"(a )?quarter to HOUR{OfPart}", s => s.Clock(-15)),
        At($"NUMBER( minutes)? past HOUR{OfPart}", s => s.Number < 60 ? s.Clock(s.Number) : null),
        At($"(NUMBER minutes|at NUMBER) to HOUR{OfPart}", s => s.Number < 60 ? s.Clock(-s.Number) : null),
        // Without "from", an hour's stretch and minutes before the hour sound the same.
        Says("(?<!(from|between) )(5|10|20|25|five|ten|twenty( five)?) to HOUR( (am|pm|a m|p m))?", new Term.Unknown()),
        .. TwelveHourWords("half past HOUR", 30),
        .. TwelveHourWords("(a )?quarter past HOUR", 15),
        .. TwelveHourWords("(a )?quarter to HOUR", -15),
        At("(at )?((12|twelve) )?(noon|midday)", _ => ClockSaid.Noon),
        At("half past (noon|midday)", _ => ClockSaid.Exactly(12 * 60 + 30)),
        At("((12|twelve) )?midnight", _ => ClockSaid.Midnight),
        In("HOUR", s => s.Clock() is { } hour ? new Term.Number(hour) : null),
    ];

    private IEnumerable<Rule> Parting() =>
    [
        In("(in the |at )?PART", s => new Term.PartOfDay(s.Part)),
        In("(in the )?early PART", s => new Term.PartOfDay(s.Part.Early)),
        In("(in the )?late PART", s => new Term.PartOfDay(s.Part.Late)),
    ];

    private IEnumerable<Rule> LinkRules() =>
    [
        .. Links(
            (LinkKind.About, "((at )?(about|around|approximately|roughly))"),
            (LinkKind.At, "at"),
            (LinkKind.From, "from"),
            (LinkKind.To, "to"),
            (LinkKind.Between, "between"),
            (LinkKind.By, "(by|until|till|no later than|at the latest by)"),
            (LinkKind.Before, "before"),
            (LinkKind.And, "(and|\\+)"),
            (LinkKind.Or, "(or|or else|otherwise|;)"),
            (LinkKind.Comma, ","),
            (LinkKind.Dash, "-")),
        Says(string.Join('|', Courtesies), new Term.Courtesy()),
    ];

    private static readonly ImmutableArray<string> Courtesies =
    [
        "maybe", "perhaps", "how about", "what about", "let s (say|do|meet)", "say", "if possible", "please", "would (be|work|suit me)( fine| great| good| well)?",
        "works( for me| for us| fine)?", "is (fine|good|ok|possible|great)", "suits me", "i (propose|suggest|would say|can( do)?|could( do)?|am (free|available))",
        "i d (say|suggest|prefer)", "i m (free|available)", "we (can|could|propose|suggest|are (free|available)|meet)", "we re (free|available)", "can we (do|meet|say)",
        "could we (do|meet)", "hello", "hi", "ok", "okay", "yes", "sure", "so", "well", "then", "thanks", "thank you", "ideally", "preferably", "rather", "possibly",
        "on", "the", "for( me| us)?", "meeting", "call", "it s", "it is", "that s", "if that works( for you)?", "if you (like|want|prefer)", "shall we (say|meet)",
    ];

    private IEnumerable<Rule> TwelveHourWords(string pattern, int minutes) =>
    [
        At($"{pattern} {Forenoon}", s => s.TwelveHourClock(isAfternoon: false, minutes)),
        At($"{pattern} {Afternoon}", s => s.TwelveHourClock(isAfternoon: true, minutes)),
    ];

    private static Dates? Until(Saying s, int count) =>
        s.Periods.Ahead(count, s.Unit) is { } days ? Dates.Of(new DateSpan(s.Today, days.Spans[0].Last)) : null;
}
