using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Core.Messaging;

/// <summary>
/// The open page of a dialog as plain data. A channel with forms draws every field; one without draws the current one.
/// </summary>
/// <param name="Token">The question's token: what a form sends back with its answers.</param>
/// <param name="Dialog">The dialog's key.</param>
/// <param name="Slot">The key of the field asked now.</param>
/// <param name="Step">1 for the first question.</param>
/// <param name="Steps">How many questions are asked as things stand.</param>
public sealed record FormView(string Token, string Dialog, string Slot, int Step, int Steps)
{
    public required ImmutableArray<FieldView> Fields { get; init; }

    /// <summary>Skip, back and edits: what can be done besides answering.</summary>
    public ImmutableArray<OptionView> Actions { get; init; } = [];

    [JsonIgnore]
    public FieldView Current => Fields.First(shown => shown.Slot == Slot);
}
