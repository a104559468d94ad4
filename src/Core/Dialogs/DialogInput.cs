using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>What a person does in a dialog. A button is a batch of one answer, a form a batch of many.</summary>
public abstract record DialogInput
{
    private DialogInput()
    {
    }

    /// <summary>Free text: answers the slot shown last.</summary>
    public sealed record Typed(string Text) : DialogInput;

    /// <summary>Answers by slot key, as picked or typed in a form's fields.</summary>
    public sealed record Answered(ImmutableSortedDictionary<string, string> Values) : DialogInput;

    public sealed record Skip : DialogInput;

    public sealed record Back : DialogInput;

    /// <summary>One earlier answer, by its slot's key.</summary>
    public sealed record Edit(string Slot) : DialogInput;

    /// <summary>All is right: said at the review.</summary>
    public sealed record Confirm : DialogInput;

    /// <summary>Show where things stand, after an interruption or a redeploy.</summary>
    public sealed record Resume : DialogInput;
}
