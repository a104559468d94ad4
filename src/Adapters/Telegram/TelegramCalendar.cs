using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;
using NodaTime;
using NodaTime.Text;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>A small calendar under a question about dates, for whoever would rather tap than write. Pure.</summary>
internal static class TelegramCalendar
{
    /// <summary>As many dates as a button's data holds.</summary>
    public const int MostDates = 6;

    private const int FirstHour = 8;
    private const int LastHour = 21;
    private const int HoursInARow = 4;

    public static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMM");
    public static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    public static readonly LocalDateTimePattern HourPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMddHHmm");

    public static LocalDate First(TelegramScreen screen) => screen.Now.Date.With(DateAdjusters.StartOfMonth);

    public static List<IEnumerable<InlineKeyboardButton>> OfMonth(FormView form, LocalDate month, ImmutableArray<LocalDateTime> chosen, TelegramScreen screen)
    {
        var culture = CultureInfo.GetCultureInfo(screen.Language);
        var (first, earliest, kept) = (month.With(DateAdjusters.StartOfMonth), First(screen), TelegramDates.Write(chosen));
        var rows = new List<IEnumerable<InlineKeyboardButton>>
        {
            new[]
            {
                first > earliest ? Month(form, first.PlusMonths(-1), kept, "‹") : Blank(" "),
                Blank(first.ToString("MMMM uuuu", culture)),
                Month(form, first.PlusMonths(1), kept, "›"),
            },
            Enumerable.Range(1, 7).Select(day => Blank(culture.DateTimeFormat.GetShortestDayName((DayOfWeek)(day % 7)))),
        };
        var monday = first.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        for (var week = monday; week < first.PlusMonths(1); week = week.PlusWeeks(1))
            rows.Add(Enumerable.Range(0, 7).Select(day => week.PlusDays(day)).Select(day => day.Month != first.Month || day < screen.Now.Date ? Blank(" ") : Day(form, day, kept)).ToList());
        foreach (var (place, date) in chosen.Index())
            rows.Add([Month(form, first, TelegramDates.Write(chosen.RemoveAt(place)), screen.Word("change", ("date", date.ToString("ddd d MMM HH:mm", culture))))]);
        if (!chosen.IsEmpty)
            rows.Add([new(screen.Word("done", ("count", chosen.Length)), TelegramTap.Data(TelegramTap.Dates, form.Token, kept))]);
        return [.. rows, .. TelegramKeyboard.Actions(form)];
    }

    /// <summary>The hours of a day, half by half.</summary>
    public static List<IEnumerable<InlineKeyboardButton>> OfDay(FormView form, LocalDate day, ImmutableArray<LocalDateTime> chosen, TelegramScreen screen)
    {
        var (culture, kept) = (CultureInfo.GetCultureInfo(screen.Language), TelegramDates.Write(chosen));
        var hours = Enumerable.Range(FirstHour * 2, ((LastHour - FirstHour) * 2) + 1).Select(half => day.At(new(half / 2, half % 2 * 30))).Where(at => at > screen.Now)
            .Select(at => new InlineKeyboardButton(at.ToString("HH:mm", culture), TelegramTap.Data(TelegramTap.Hour, form.Token, HourPattern.Format(at), kept)));
        return
        [
            new[] { Blank(day.ToString("dddd d MMMM", culture)) },
            .. hours.Chunk(HoursInARow),
            new[] { Month(form, day, kept, "‹ " + screen.Word("months")) },
        ];
    }

    private static InlineKeyboardButton Month(FormView form, LocalDate month, string kept, string label) =>
        new(label, TelegramTap.Data(TelegramTap.Month, form.Token, MonthPattern.Format(month), kept));

    private static InlineKeyboardButton Day(FormView form, LocalDate day, string kept) =>
        new(day.Day.ToString(CultureInfo.InvariantCulture), TelegramTap.Data(TelegramTap.Day, form.Token, DayPattern.Format(day), kept));

    private static InlineKeyboardButton Blank(string label) => new(label, TelegramTap.Nothing);
}
