using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>Shown on one channel and typed on another: the two then are one person. Single use.</summary>
public sealed class LinkCode
{
    private const int Length = 6;

    public static readonly Duration Lasts = Duration.FromMinutes(10);

    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required PersonId PersonId { get; init; }

    public Instant ExpiresAt { get; init; }

    public static string NewCode() => SpokenCode.New(Length);

    public static string? ReadCode(string typed) => SpokenCode.Read(typed, Length, Length);
}
