using NodaTime;

namespace ChatAssistant.Core.Time.Writing;

internal sealed class EnglishDateStyle(LocalDate today) : DateStyle(today)
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    public override string Zone(DateTimeZone zone) => ZoneNames.InEnglish(zone.Id);

    protected override string Day(LocalDate date) => $"{date.DayOfWeek} {date.Day} {Months[date.Month - 1]}{YearOf(date)}";

    protected override string Clock(LocalTime time) => time == LocalTime.Noon
        ? "noon"
        : $"{time.ClockHourOfHalfDay}{(time.Minute == 0 ? "" : $":{time.Minute:00}")}\u00a0{(time.Hour < 12 ? "am" : "pm")}";

    protected override string At(string day, string clock) => $"{day} at {clock}";

    protected override string About(string day, string clock) => $"{day} around {clock}";

    protected override string AboutDay(string day) => $"around {day}";

    protected override string Before(string day, string clock) => $"{day} before {clock}";

    protected override string By(string moment) => $"by {moment}";

    protected override string From(string day, string start, string end) => $"{day} from {start} to {end}";

    protected override string Between(string day, string start, string end) => $"{day} between {start} and {end}";

    protected override string Days(string first, string last) => $"from {first} to {last}";
}
