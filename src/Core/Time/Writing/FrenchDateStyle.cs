using NodaTime;

namespace ChatAssistant.Core.Time.Writing;

internal sealed class FrenchDateStyle(LocalDate today) : DateStyle(today)
{
    private const char Nbsp = '\u00a0';

    private static readonly string[] Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    public override string Zone(DateTimeZone zone) => ZoneNames.InFrench(zone.Id);

    protected override string Day(LocalDate date) =>
        $"{Weekdays[(int)date.DayOfWeek - 1]} {date.Day}{(date.Day == 1 ? "er" : "")} {Months[date.Month - 1]}{YearOf(date)}";

    // « 5 h » alone may be heard as the afternoon's.
    protected override string Clock(LocalTime time) =>
        $"{time.Hour}{Nbsp}h{(time.Minute == 0 ? "" : $"{Nbsp}{time.Minute:00}")}{(time.Hour is >= 1 and <= 7 ? " du matin" : "")}";

    protected override string At(string day, string clock) => $"{day} à {clock}";

    protected override string About(string day, string clock) => $"{day} vers {clock}";

    protected override string AboutDay(string day) => $"vers {day}";

    protected override string Before(string day, string clock) => $"{day} avant {clock}";

    protected override string By(string moment) => $"d’ici {moment}";

    protected override string From(string day, string start, string end) => $"{day} de {start} à {end}";

    protected override string Between(string day, string start, string end) => $"{day} entre {start} et {end}";

    protected override string Days(string first, string last) => $"du {first} au {last}";
}
