using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Dates with their half hour, three characters each: half hours since 2020, base 64.</summary>
internal static class TelegramDates
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly LocalDateTime Start = new(2020, 1, 1, 0, 0);

    public static string Write(ImmutableArray<LocalDateTime> dates) => string.Concat(dates.Select(Write));

    public static ImmutableArray<LocalDateTime> Read(string text)
    {
        var dates = ImmutableArray.CreateBuilder<LocalDateTime>();
        for (var at = 0; at + 3 <= text.Length; at += 3)
            dates.Add(Start.PlusMinutes(30L * text.AsSpan(at, 3).ToArray().Aggregate(0, (number, digit) => (number * 64) + Math.Max(0, Digits.IndexOf(digit, StringComparison.Ordinal)))));
        return dates.ToImmutable();
    }

    private static string Write(LocalDateTime date)
    {
        var halves = (int)(Period.Between(Start, date, PeriodUnits.Minutes).Minutes / 30);
        return string.Concat(Digits[halves / 4096 % 64], Digits[halves / 64 % 64], Digits[halves % 64]);
    }
}
