namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>What an interaction is about: a command with its options, a component with what was picked, or a form with its fields.</summary>
/// <param name="Name">Of a command, in its default language.</param>
/// <param name="Type">Of a command.</param>
/// <param name="TargetId">Of a user or message command: whom it is used on.</param>
internal sealed record InteractionData(
    string? Name = null, ApplicationCommandType Type = default, string? CustomId = null, ComponentType ComponentType = default, string? TargetId = null, ResolvedData? Resolved = null)
{
    public IReadOnlyList<InteractionOption> Options { get => field ?? []; init; }

    /// <summary>Of a select.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>Of a form: its labels with their inputs.</summary>
    public IReadOnlyList<Component> Components { get => field ?? []; init; }
}
