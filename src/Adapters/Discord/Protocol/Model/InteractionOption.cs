using System.Text.Json;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>An option that was given, or a subcommand with its own.</summary>
/// <param name="Name">In its default language.</param>
/// <param name="Value">Text, a number or a boolean.</param>
/// <param name="Focused">While completing: the one that is being typed.</param>
internal sealed record InteractionOption(string Name, ApplicationCommandOptionType Type = default, JsonElement? Value = null, bool Focused = false)
{
    public IReadOnlyList<InteractionOption> Options { get => field ?? []; init; }
}
