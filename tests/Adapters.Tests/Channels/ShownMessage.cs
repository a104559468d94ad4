using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>A message as its reader sees it on the platform now: markup interpreted, edits applied.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Text">The words on the screen.</param>
public sealed record ShownMessage(string Id, string Text)
{
    public ImmutableArray<ShownButton> Buttons { get; init; } = [];

    public ImmutableArray<ShownFile> Files { get; init; } = [];

    /// <summary>True when somebody is notified by name, or everybody is.</summary>
    public bool Pings { get; init; }

    /// <summary>True when words a person typed became a link, bold or the like.</summary>
    public bool Styled { get; init; }

    public ShownButton Button(string label) =>
        Buttons.FirstOrDefault(button => button.Label.Contains(label, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"No button « {label} » under « {Text} »: {string.Join(", ", Buttons.Select(button => button.Label))}");
}
