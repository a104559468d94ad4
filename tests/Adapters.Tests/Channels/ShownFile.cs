namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>A file under a message: its bytes where the platform takes files, else where to fetch it.</summary>
public sealed record ShownFile(string Name, byte[]? Bytes, string? Link = null);
