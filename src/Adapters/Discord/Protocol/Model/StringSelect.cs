namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A list to pick from; at most 25 options.</summary>
/// <param name="Placeholder">At most 150 characters.</param>
/// <param name="Required">In a form only; true when it says nothing.</param>
internal sealed record StringSelect(string CustomId, string? Placeholder = null, int? MinValues = null, int? MaxValues = null, bool? Required = null, bool? Disabled = null) : Component
{
    public IReadOnlyList<SelectOption>? Options { get; init; }

    /// <summary>In a form that was submitted: what was picked.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}
