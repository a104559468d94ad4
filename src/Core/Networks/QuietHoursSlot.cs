using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.Networks;

/// <summary>Quiet hours as an answer: « de 20 h à 8 h 30 », stored as "20:00-08:30"; two equal hours are none at all.</summary>
public static partial class QuietHoursSlot
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static ImmutableArray<string> Usual { get; } = ["20:00-08:30", "18:00-09:00", "22:00-07:00"];

    /// <summary>Whole days: nothing is quiet.</summary>
    public const string None = "00:00-00:00";

    public static Slot<QuietHours> Of(string key) => new(key, FieldKind.Choice, Read, TryParse) { HasLoadedOptions = true };

    public static bool TryParse(string stored, out QuietHours value)
    {
        value = QuietHours.Default;
        if (stored.Split('-') is not [var from, var to] || !Pattern.Parse(from).TryGetValue(default, out var start) || !Pattern.Parse(to).TryGetValue(default, out var end))
            return false;
        value = new(start, end);
        return true;
    }

    private static SlotReading Read(string raw, SlotContext context)
    {
        var hours = Hours().Matches(raw).Select(Time).ToList();
        return hours is [{ } from, { } to] ? new SlotReading.Accepted($"{Pattern.Format(from)}-{Pattern.Format(to)}")
            : OptionMatcher.Match(raw.Trim(), context.Options) is [var one] ? new SlotReading.Accepted(one.Value)
            : SlotReading.Refuse("quiet-hours");
    }

    private static LocalTime? Time(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) % 24;
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"].Success && match.Groups["half"].Value.StartsWith('p') && hour < 12)
            hour += 12;
        return minute < 60 ? new LocalTime(hour, minute) : null;
    }

    [GeneratedRegex(@"\b(?<hour>2[0-4]|[01]?\d)(?!\d)\s*(?:(?:h|:)\s*(?<minute>\d{2})?)?\s*(?<half>[ap]m\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();
}
