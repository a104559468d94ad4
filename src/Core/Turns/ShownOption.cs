namespace ChatAssistant.Core.Turns;

/// <summary>One option as it was shown; its place in the question's list is its token's ordinal.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Value">The answer it gives to <paramref name="Slot"/>, or the command it runs where there is no slot.</param>
/// <param name="Slot">The slot it answers; null for a command.</param>
public sealed record ShownOption(string Label, string Value, string? Slot = null);
