using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Dialogs;

public abstract partial record Slot
{
    /// <summary>A day, in the person's own words.</summary>
    public static Slot<LocalDate> Date(string key, bool allowPast = false) =>
        new(key, FieldKind.Date, (raw, context) => DateAnswers.ReadDate(raw, context, allowPast), DateAnswers.TryParseDate);

    /// <summary>An hour of the day.</summary>
    public static Slot<LocalTime> Time(string key) => new(key, FieldKind.Time, DateAnswers.ReadTime, DateAnswers.TryParseTime);

    /// <summary>A day with an hour; an hour long where no end is said.</summary>
    public static Slot<Occasion> DateTime(string key) =>
        new(key, FieldKind.DateTime, (raw, context) => DateAnswers.ReadOccasions(raw, context, 1, 1), Occasion.TryParse);

    /// <summary>Several days with their hours, in one sentence: "mardi prochain 18h30, jeudi midi ou le 12 mars vers 14h".</summary>
    public static Slot<ImmutableArray<Occasion>> DateTimes(string key, int min, int max) =>
        new(key, FieldKind.DateTimes, (raw, context) => DateAnswers.ReadOccasions(raw, context, min, max), Several<Occasion>(Occasion.TryParse));
}
