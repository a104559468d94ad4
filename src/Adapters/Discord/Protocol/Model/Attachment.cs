namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A file that came with a message or a form.</summary>
/// <param name="Size">In bytes.</param>
internal sealed record Attachment(string Id, string? Filename = null, string? ContentType = null, long Size = 0, string? Url = null, string? Description = null);
