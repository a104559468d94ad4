using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>A code that was typed and was not one: they are counted, so that nobody tries them all.</summary>
public sealed class WrongLinkCode
{
    public const int MostInAnHour = 5;

    public Guid Id { get; init; }

    public required PersonId PersonId { get; init; }

    public Instant At { get; init; }
}
