using System.Collections.Frozen;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// Sectors and publics that may reveal somebody's health, religion, origin, opinions or past: never said on an anonymous card
/// (GDPR, articles 9 and 10).
/// </summary>
public static class SensitiveTraits
{
    public static IReadOnlySet<string> Keys { get; } = new[]
    {
        EnumKey.Of(ActivitySector.Health), EnumKey.Of(ActivitySector.Disability), EnumKey.Of(ActivitySector.Rights), EnumKey.Of(ActivitySector.Religion),
        EnumKey.Of(ServedPublic.Migrants), EnumKey.Of(ServedPublic.Disabled), EnumKey.Of(ServedPublic.Patients), EnumKey.Of(ServedPublic.Prisoners),
        EnumKey.Of(ServedPublic.Victims),
    }.ToFrozenSet(StringComparer.Ordinal);
}
