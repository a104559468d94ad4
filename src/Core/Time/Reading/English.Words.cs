using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

internal sealed partial class English
{
    public override int LastUnclearHour => 11;

    public override IReadOnlyDictionary<string, int> Numbers { get; } = new Dictionary<string, int>(CountingWords.UpToSixty(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        ["twenty", "thirty", "forty", "fifty", "sixty"],
        "one"));

    public override IReadOnlyDictionary<string, int> Ordinals { get; } = OrdinalWords();

    public override IReadOnlyDictionary<string, IsoDayOfWeek> Weekdays { get; } = new Dictionary<string, IsoDayOfWeek>
    {
        ["monday"] = IsoDayOfWeek.Monday, ["mon"] = IsoDayOfWeek.Monday,
        ["tuesday"] = IsoDayOfWeek.Tuesday, ["tue"] = IsoDayOfWeek.Tuesday, ["tues"] = IsoDayOfWeek.Tuesday,
        ["wednesday"] = IsoDayOfWeek.Wednesday, ["wed"] = IsoDayOfWeek.Wednesday,
        ["thursday"] = IsoDayOfWeek.Thursday, ["thu"] = IsoDayOfWeek.Thursday, ["thur"] = IsoDayOfWeek.Thursday, ["thurs"] = IsoDayOfWeek.Thursday,
        ["friday"] = IsoDayOfWeek.Friday, ["fri"] = IsoDayOfWeek.Friday,
        ["saturday"] = IsoDayOfWeek.Saturday, ["sat"] = IsoDayOfWeek.Saturday,
        ["sunday"] = IsoDayOfWeek.Sunday, ["sun"] = IsoDayOfWeek.Sunday,
    };

    public override IReadOnlyDictionary<string, int> Months { get; } = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1,
        ["february"] = 2, ["feb"] = 2,
        ["march"] = 3, ["mar"] = 3,
        ["april"] = 4, ["apr"] = 4,
        ["may"] = 5,
        ["june"] = 6, ["jun"] = 6,
        ["july"] = 7, ["jul"] = 7,
        ["august"] = 8, ["aug"] = 8,
        ["september"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["october"] = 10, ["oct"] = 10,
        ["november"] = 11, ["nov"] = 11,
        ["december"] = 12, ["dec"] = 12,
    };

    public override IReadOnlyDictionary<string, Unit> Units { get; } = new Dictionary<string, Unit>
    {
        ["minute"] = Unit.Minute, ["minutes"] = Unit.Minute, ["min"] = Unit.Minute, ["mins"] = Unit.Minute,
        ["hour"] = Unit.Hour, ["hours"] = Unit.Hour,
        ["day"] = Unit.Day, ["days"] = Unit.Day,
        ["week"] = Unit.Week, ["weeks"] = Unit.Week,
        ["fortnight"] = Unit.Fortnight, ["fortnights"] = Unit.Fortnight,
        ["month"] = Unit.Month, ["months"] = Unit.Month,
        ["year"] = Unit.Year, ["years"] = Unit.Year,
    };

    public override IReadOnlyDictionary<string, DayPart> Parts { get; } = new Dictionary<string, DayPart>
    {
        ["morning"] = DayPart.Morning,
        ["lunchtime"] = DayPart.Midday,
        ["afternoon"] = DayPart.Afternoon,
        ["evening"] = DayPart.Evening, ["night"] = DayPart.Evening,
    };

    public override IReadOnlyDictionary<string, Slice> Slices { get; } = new Dictionary<string, Slice>
    {
        ["early"] = Slice.Early, ["beginning"] = Slice.Early, ["start"] = Slice.Early,
        ["mid"] = Slice.Middle, ["middle"] = Slice.Middle,
        ["late"] = Slice.Late, ["end"] = Slice.Late,
    };

    private static Dictionary<string, int> OrdinalWords()
    {
        string[] words =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
            "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ];
        var ordinals = CountingWords.UpToSixty(words, ["twenty", "thirty"], "first");
        ordinals.Remove("twenty");
        ordinals.Remove("thirty");
        ordinals["twentieth"] = 20;
        ordinals["thirtieth"] = 30;
        return ordinals;
    }
}
