namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A line or a paragraph to fill in, inside a <see cref="Label"/> of a form.</summary>
/// <param name="MaxLength">1 to 4000.</param>
/// <param name="Required">True when it says nothing.</param>
/// <param name="Value">What stands there already; in a form that was submitted, what was typed.</param>
/// <param name="Placeholder">At most 100 characters.</param>
internal sealed record TextInput(
    string CustomId, TextInputStyle Style = TextInputStyle.Short, int? MinLength = null, int? MaxLength = null, bool? Required = null, string? Value = null, string? Placeholder = null) : Component;
