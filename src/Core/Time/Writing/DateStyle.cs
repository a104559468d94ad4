using NodaTime;

namespace ChatAssistant.Core.Time.Writing;

/// <summary>How a language puts days and hours together.</summary>
internal abstract class DateStyle(LocalDate today)
{
    public string Write(DateTimeRange value) => value switch
    {
        { IsWholeDays: true, EndDate: null } => value.IsApproximate ? AboutDay(Day(value.Date)) : Day(value.Date),
        { IsWholeDays: true, EndDate: { } last } => Days(Day(value.Date), Day(last)),
        { Time: null, EndDate: null, EndTime: { } end } => Before(Day(value.Date), Clock(end)),
        { Time: null, EndDate: { } last, EndTime: { } end } => By(At(Day(last), Clock(end))),
        { Time: { } start, EndTime: null } => value.IsApproximate ? About(Day(value.Date), Clock(start)) : At(Day(value.Date), Clock(start)),
        { Time: { } start, EndDate: null, EndTime: { } end } => value.IsApproximate
            ? Between(Day(value.Date), Clock(start), Clock(end))
            : From(Day(value.Date), Clock(start), Clock(end)),
        { Time: { } start, EndDate: { } last, EndTime: { } end } => Days(At(Day(value.Date), Clock(start)), At(Day(last), Clock(end))),
    };

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
