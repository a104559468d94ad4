namespace ChatAssistant.Core.Time;

/// <summary>Where the public holidays are kept: the common ones plus those of the place.</summary>
public enum HolidayRegion
{
    Metropole,
    AlsaceMoselle,
    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
    SaintPierreEtMiquelon,
    NouvelleCaledonie,
    PolynesieFrancaise,
    WallisEtFutuna,
}
