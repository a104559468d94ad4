using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The day a meetup really took place: the planned one by a tap or a yes, another in words, never one to come.</summary>
internal static class RealDay
{
    private const int MostMonths = 6;

    public static Slot<LocalDate> Slot(string key)
    {
        var date = Dialogs.Slot.Date(key, allowPast: true).Optional();
        return date with { HasLoadedOptions = true, Reader = (raw, context) => Read(date, raw, context) };
    }

    public static IReadOnlyList<SlotOption> Options(LocalDate? planned, DateReadingContext reader) => planned is { } day && day <= reader.Today
        ? [new(LocalDatePattern.Iso.Format(day), DateWords.Write(new DateTimeRange(day), reader))]
        : [];

    /// <summary>The day on the meetup's own calendar: what a reader far to the east or west calls the 13th may be the 12th there.</summary>
    public static LocalDate OnMeetupCalendar(LocalDate said, LocalDate plannedForReader, LocalDate planned) =>
        said.PlusDays(Period.DaysBetween(plannedForReader, planned));

    private static SlotReading Read(Slot<LocalDate> date, string raw, SlotContext context)
    {
        if (YesNoWords.IsYes(raw) && context.Options is [var planned])
            return new SlotReading.Accepted(planned.Value);
        var reading = date.Reader(raw, context);
        if (reading is not SlotReading.Accepted accepted || date.Parse(accepted.Value) is var day && day <= Today(context))
            return reading;

        // « Le 10 mars », said on the 19th, reads as next year's; of a day that is over it is this year's.
        return day.PlusYears(-1) is var before && before <= Today(context) && before > Today(context).PlusMonths(-MostMonths)
            ? new SlotReading.Accepted(LocalDatePattern.Iso.Format(before))
            : SlotReading.Refuse("to-come");
    }

    private static LocalDate Today(SlotContext context) => context.Now.InZone(context.Zone).Date;
}
