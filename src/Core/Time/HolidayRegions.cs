namespace ChatAssistant.Core.Time;

public static class HolidayRegions
{
    /// <summary>The region of a département or collectivity, by its official code ("67", "2A", "974"). An unknown code is the Métropole.</summary>
    public static HolidayRegion OfDepartement(string code) => code switch
    {
        "57" or "67" or "68" => HolidayRegion.AlsaceMoselle,
        "971" => HolidayRegion.Guadeloupe,
        "972" => HolidayRegion.Martinique,
        "973" => HolidayRegion.Guyane,
        "974" => HolidayRegion.Reunion,
        "975" => HolidayRegion.SaintPierreEtMiquelon,
        "976" => HolidayRegion.Mayotte,
        "977" => HolidayRegion.SaintBarthelemy,
        "978" => HolidayRegion.SaintMartin,
        "986" => HolidayRegion.WallisEtFutuna,
        "987" => HolidayRegion.PolynesieFrancaise,
        "988" => HolidayRegion.NouvelleCaledonie,
        _ => HolidayRegion.Metropole,
    };
}
