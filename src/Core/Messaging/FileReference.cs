namespace ChatAssistant.Core.Messaging;

/// <summary>A stored file that a message carries.</summary>
/// <param name="Key">The unguessable key of its address, <c>/files/{key}</c>.</param>
public sealed record FileReference(Guid File, string Key, string Name, string MediaType);
