namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A file to send; at most 10 MiB.</summary>
internal sealed record Upload(string Filename, ReadOnlyMemory<byte> Bytes, string MediaType = "application/octet-stream", string? Description = null);
