namespace ChatAssistant.Core.Partners;

/// <summary>Why two associations are not proposed to each other. Never shown to either.</summary>
public enum PartnerRefusal
{
    None,
    Oneself,
    AnotherNetwork,
    Paused,
    Blocked,
    Declined,
    Recent,
    FullyBooked,
    NoCommonLanguage,
    NoCommonFormat,
    AcrossASea,
}
