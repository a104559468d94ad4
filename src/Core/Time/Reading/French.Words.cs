using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

internal sealed partial class French
{
    public override int LastUnclearHour => 7;

    public override IReadOnlyDictionary<string, int> Numbers { get; } = new Dictionary<string, int>(CountingWords.UpToSixty(
        ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
            "quinze", "seize", "dix sept", "dix huit", "dix neuf"],
        ["vingt", "trente", "quarante", "cinquante", "soixante"],
        "et un"))
    {
        ["une"] = 1,
        ["vingt et une"] = 21,
    };

    public override IReadOnlyDictionary<string, int> Ordinals { get; } = new Dictionary<string, int> { ["premier"] = 1 };

    public override IReadOnlyDictionary<string, IsoDayOfWeek> Weekdays { get; } = new Dictionary<string, IsoDayOfWeek>
    {
        ["lundi"] = IsoDayOfWeek.Monday,
        ["lun"] = IsoDayOfWeek.Monday,
        ["mardi"] = IsoDayOfWeek.Tuesday,
        ["mercredi"] = IsoDayOfWeek.Wednesday,
        ["mer"] = IsoDayOfWeek.Wednesday,
        ["jeudi"] = IsoDayOfWeek.Thursday,
        ["jeu"] = IsoDayOfWeek.Thursday,
        ["vendredi"] = IsoDayOfWeek.Friday,
        ["ven"] = IsoDayOfWeek.Friday,
        ["samedi"] = IsoDayOfWeek.Saturday,
        ["sam"] = IsoDayOfWeek.Saturday,
        ["dimanche"] = IsoDayOfWeek.Sunday,
        ["dim"] = IsoDayOfWeek.Sunday,
    };

    public override IReadOnlyDictionary<string, int> Months { get; } = new Dictionary<string, int>
    {
        ["janvier"] = 1, ["janv"] = 1, ["jan"] = 1,
        ["fevrier"] = 2, ["fevr"] = 2, ["fev"] = 2,
        ["mars"] = 3,
        ["avril"] = 4, ["avr"] = 4,
        ["mai"] = 5,
        ["juin"] = 6,
        ["juillet"] = 7, ["juil"] = 7,
        ["aout"] = 8,
        ["septembre"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["octobre"] = 10, ["oct"] = 10,
        ["novembre"] = 11, ["nov"] = 11,
        ["decembre"] = 12, ["dec"] = 12,
    };

    public override IReadOnlyDictionary<string, Unit> Units { get; } = new Dictionary<string, Unit>
    {
        ["minute"] = Unit.Minute, ["minutes"] = Unit.Minute, ["min"] = Unit.Minute, ["mn"] = Unit.Minute,
        ["heure"] = Unit.Hour, ["heures"] = Unit.Hour, ["h"] = Unit.Hour,
        ["jour"] = Unit.Day, ["jours"] = Unit.Day,
        ["semaine"] = Unit.Week, ["semaines"] = Unit.Week,
        ["quinzaine"] = Unit.Fortnight,
        ["mois"] = Unit.Month,
        ["an"] = Unit.Year, ["ans"] = Unit.Year, ["annee"] = Unit.Year, ["annees"] = Unit.Year,
    };

    public override IReadOnlyDictionary<string, DayPart> Parts { get; } = new Dictionary<string, DayPart>
    {
        ["matin"] = DayPart.Morning, ["matinee"] = DayPart.Morning,
        ["apres midi"] = DayPart.Afternoon,
        ["soir"] = DayPart.Evening, ["soiree"] = DayPart.Evening,
    };

    public override IReadOnlyDictionary<string, Slice> Slices { get; } = new Dictionary<string, Slice>
    {
        ["debut"] = Slice.Early,
        ["mi"] = Slice.Middle, ["milieu"] = Slice.Middle,
        ["fin"] = Slice.Late,
    };
}
