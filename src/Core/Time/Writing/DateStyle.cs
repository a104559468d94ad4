using NodaTime;

namespace ChatAssistant.Core.Time.Writing;

/// <summary>How a language puts days and hours together.</summary>
internal abstract class DateStyle(LocalDate today)
{
    public string Write(DateTimeRange value)
    {
        var day = Day(value.Date);
        return (value.Time, value.EndDate, value.EndTime) switch
        {
            (null, null, null) => value.IsApproximate ? AboutDay(day) : day,
            (null, { } last, null) => Days(day, Day(last)),
            (null, null, { } end) => Before(day, Clock(end)),
            (null, { } last, { } end) => By(At(Day(last), Clock(end))),
            ({ } start, null, null) => value.IsApproximate ? About(day, Clock(start)) : At(day, Clock(start)),
            ({ } start, null, { } end) => value.IsApproximate ? Between(day, Clock(start), Clock(end)) : From(day, Clock(start), Clock(end)),
            ({ } start, { } last, null) => Days(At(day, Clock(start)), Day(last)),
            ({ } start, { } last, { } end) => Days(At(day, Clock(start)), At(Day(last), Clock(end))),
        };
    }

    public abstract string Zone(DateTimeZone zone);

    protected abstract string Day(LocalDate date);

    protected abstract string Clock(LocalTime time);

    protected abstract string At(string day, string clock);

    protected abstract string About(string day, string clock);

    protected abstract string AboutDay(string day);

    protected abstract string Before(string day, string clock);

    protected abstract string By(string moment);

    protected abstract string From(string day, string start, string end);

    protected abstract string Between(string day, string start, string end);

    protected abstract string Days(string first, string last);

    protected string YearOf(LocalDate date) => date.Year == today.Year ? "" : $" {date.Year}";
}
