using System.Text.Json.Nodes;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>A call that the bot made.</summary>
/// <param name="Path">After the base address.</param>
/// <param name="Body">JSON, or the JSON part of a form; null for none.</param>
/// <param name="Towards">The user it is for, where it is a message to somebody.</param>
internal sealed record FakeCall(string Method, string Path, JsonNode? Body, IReadOnlyList<(string Name, byte[] Bytes)> Files, string? Towards, Instant At)
{
    /// <summary>The path without its query.</summary>
    public string[] Segments { get; } = Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
}
