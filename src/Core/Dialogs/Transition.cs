using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>One field of the open page.</summary>
/// <param name="Slot">What is asked.</param>
/// <param name="Value">The answer given before, else the preset, in stored form.</param>
/// <param name="Error">Why the last answer was not taken.</param>
/// <param name="Candidates">Possible readings of the last answer, when there were several.</param>
public sealed record OpenField(Slot Slot, string? Value, SlotError? Error, ImmutableArray<SlotOption> Candidates);

/// <summary>The page to show: its fields, and the one asked now (null at the review).</summary>
public sealed record OpenPage(string Page, Slot? Current, ImmutableArray<OpenField> Fields, int Step, int Steps, bool CanGoBack)
{
    public bool IsReview => Current is null;
}

/// <summary>Where an input leads: the state to keep, and the page to show; no page when the dialog is complete.</summary>
public sealed record Transition(DialogState State, OpenPage? Page)
{
    public bool IsComplete => Page is null;
}
