namespace ChatAssistant.Core.Exchanges;

public enum ReportReason
{
    /// <summary>Rude, threatening or discriminating words.</summary>
    Rude,

    /// <summary>Selling, proselytism, advances: something else than the exchange.</summary>
    OffSubject,

    /// <summary>The name or the situation of somebody who did not ask to be mentioned.</summary>
    PersonalData,
    Other,

    /// <summary>The button was touched by accident.</summary>
    Mistake,
}
