using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A field of a form with its name.</summary>
/// <param name="Text">At most 45 characters.</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="Component">A text input or a select.</param>
internal sealed record Label([property: JsonPropertyName("label")] string Text = "", Component? Component = null, string? Description = null) : Component;
