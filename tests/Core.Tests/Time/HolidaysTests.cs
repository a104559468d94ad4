using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Tests.Time;

public sealed class HolidaysTests
{
    [Fact]
    public void The_common_holidays_of_2026_are_the_eleven_of_the_labour_code() =>
        Assert.Equal(
            "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
            string.Join(' ', Holidays.Of(2026, HolidayRegion.Metropole).Select(Short)));

    [Theory]
    [InlineData(2008, 3, 24)]
    [InlineData(2011, 4, 25)]
    [InlineData(2024, 4, 1)]
    [InlineData(2025, 4, 21)]
    [InlineData(2027, 3, 29)]
    [InlineData(2038, 4, 26)]
    public void Easter_Monday_is_reckoned_for_any_year(int year, int month, int day) =>
        Assert.True(Holidays.IsHoliday(new LocalDate(year, month, day), HolidayRegion.Metropole));

    [Theory]
    [InlineData(HolidayRegion.AlsaceMoselle, "04-03 12-26")]
    [InlineData(HolidayRegion.Guadeloupe, "04-03 05-27 07-21")]
    [InlineData(HolidayRegion.Martinique, "04-03 05-22 07-21")]
    [InlineData(HolidayRegion.Guyane, "06-10")]
    [InlineData(HolidayRegion.Reunion, "12-20")]
    [InlineData(HolidayRegion.Mayotte, "04-27")]
    [InlineData(HolidayRegion.SaintBarthelemy, "10-09")]
    [InlineData(HolidayRegion.SaintMartin, "05-28")]
    [InlineData(HolidayRegion.SaintPierreEtMiquelon, "")]
    [InlineData(HolidayRegion.NouvelleCaledonie, "09-24")]
    [InlineData(HolidayRegion.PolynesieFrancaise, "03-05 04-03 11-20")]
    [InlineData(HolidayRegion.WallisEtFutuna, "04-28 06-29 07-29")]
    public void Each_territory_adds_its_own_days(HolidayRegion region, string days) =>
        Assert.Equal(days, string.Join(' ', Holidays.Of(2026, region).Except(Holidays.Of(2026, HolidayRegion.Metropole)).Select(Short)));

    [Fact]
    public void Polynesia_kept_its_day_of_autonomy_until_2025()
    {
        Assert.True(Holidays.IsHoliday(new LocalDate(2025, 6, 29), HolidayRegion.PolynesieFrancaise));
        Assert.False(Holidays.IsHoliday(new LocalDate(2026, 6, 29), HolidayRegion.PolynesieFrancaise));
    }

    [Fact]
    public void Two_holidays_on_one_day_count_once() =>
        Assert.Single(Holidays.Of(2008, HolidayRegion.Metropole), new LocalDate(2008, 5, 1));

    [Theory]
    [InlineData("57", HolidayRegion.AlsaceMoselle)]
    [InlineData("67", HolidayRegion.AlsaceMoselle)]
    [InlineData("68", HolidayRegion.AlsaceMoselle)]
    [InlineData("75", HolidayRegion.Metropole)]
    [InlineData("2A", HolidayRegion.Metropole)]
    [InlineData("971", HolidayRegion.Guadeloupe)]
    [InlineData("974", HolidayRegion.Reunion)]
    [InlineData("988", HolidayRegion.NouvelleCaledonie)]
    public void A_departement_leads_to_its_region(string code, HolidayRegion region) =>
        Assert.Equal(region, HolidayRegions.OfDepartement(code));

    private static string Short(LocalDate date) => date.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
