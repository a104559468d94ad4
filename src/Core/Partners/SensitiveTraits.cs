namespace ChatAssistant.Core.Partners;

/// <summary>
/// Keys of sectors and publics that may reveal somebody's health, religion, origin, opinions or sexual life: never said on an
/// anonymous card (GDPR, article 9).
/// </summary>
public static class SensitiveTraits
{
    public static IReadOnlySet<string> Keys { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "health", "disability", "addiction", "religion", "politics", "union", "rights", "migrants", "refugees", "lgbt", "prisoners", "victims", "patients", "disabled", "ill",
    };
}
