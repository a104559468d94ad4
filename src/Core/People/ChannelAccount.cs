using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.People;

/// <summary>A person's account on one channel, by the platform's stable id.</summary>
public sealed class ChannelAccount
{
    public Guid Id { get; init; }

    public required string Channel { get; init; }

    public required string ExternalId { get; init; }

    public PersonId PersonId { get; set; }
}
