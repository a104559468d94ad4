using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace ChatAssistant.Bot.Operations;

/// <summary>The name of a time zone in the IANA database.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneNameAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string name && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;
}
