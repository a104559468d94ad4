using NodaTime;

namespace ChatAssistant.Core.Messaging;

/// <summary>A stored file: a calendar, an export, an attachment. Its key is the only way to it.</summary>
public sealed class FileRow
{
    public Guid Id { get; init; }

    /// <summary>256 random bits, base64url.</summary>
    public required string Key { get; init; }

    /// <summary>The person it belongs to; erased with them.</summary>
    public Guid Owner { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required byte[] Bytes { get; init; }

    public Instant ExpiresAt { get; init; }

    public FileReference Reference => new(Id, Key, Name, MediaType);
}
