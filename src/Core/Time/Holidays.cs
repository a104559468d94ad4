using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>
/// The public holidays of France and its territories: Code du travail, L3133-1 and L3422-2, the local law of
/// Alsace-Moselle, and the labour codes and customs of the territories.
/// </summary>
public static class Holidays
{
    public static bool IsHoliday(LocalDate date, HolidayRegion region)
    {
        var easter = Easter(date.Year);
        return Common(date.Year, easter).Contains(date) || Local(date.Year, easter, region).Contains(date);
    }

    /// <summary>The holidays of one year, in order, each once.</summary>
    public static IEnumerable<LocalDate> Of(int year, HolidayRegion region)
    {
        var easter = Easter(year);
        return Common(year, easter).Concat(Local(year, easter, region)).Distinct().Order();
    }

    private static LocalDate[] Common(int year, LocalDate easter) =>
    [
        new(year, 1, 1),
        easter.PlusDays(1),
        new(year, 5, 1),
        new(year, 5, 8),
        easter.PlusDays(39),
        easter.PlusDays(50),
        new(year, 7, 14),
        new(year, 8, 15),
        new(year, 11, 1),
        new(year, 11, 11),
        new(year, 12, 25),
    ];

    private static LocalDate[] Local(int year, LocalDate easter, HolidayRegion region)
    {
        var goodFriday = easter.PlusDays(-2);
        return region switch
        {
            HolidayRegion.AlsaceMoselle => [goodFriday, new(year, 12, 26)],
            HolidayRegion.Guadeloupe => [goodFriday, new(year, 5, 27), new(year, 7, 21)],
            HolidayRegion.Martinique => [goodFriday, new(year, 5, 22), new(year, 7, 21)],
            HolidayRegion.Guyane => [new(year, 6, 10)],
            HolidayRegion.Reunion => [new(year, 12, 20)],
            HolidayRegion.Mayotte => [new(year, 4, 27)],
            HolidayRegion.SaintBarthelemy => [new(year, 10, 9)],
            HolidayRegion.SaintMartin => [new(year, 5, 28)],
            HolidayRegion.NouvelleCaledonie => [new(year, 9, 24)],
            // Matari'i replaces the day of autonomy from 2026 on.
            HolidayRegion.PolynesieFrancaise =>
                [new(year, 3, 5), goodFriday, year < 2026 ? new(year, 6, 29) : new(year, 11, 20)],
            HolidayRegion.WallisEtFutuna => [new(year, 4, 28), new(year, 6, 29), new(year, 7, 29)],
            _ => [],
        };
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous computus (Nature, 1876).</summary>
    private static LocalDate Easter(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * toSunday) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - 7 * late + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
