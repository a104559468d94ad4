using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>When, where and in which language a date is said.</summary>
public sealed record DateReadingContext(Instant Now, DateTimeZone Zone, bool IsFrench)
{
    public DateReadingContext(Instant now, DateTimeZone zone, string language)
        : this(now, zone, language == "fr")
    {
    }

    public LocalDateTime LocalNow => Now.InZone(Zone).LocalDateTime;

    public LocalDate Today => LocalNow.Date;
}
