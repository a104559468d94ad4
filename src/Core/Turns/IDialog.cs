using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.Turns;

/// <summary>A dialog: its form, what its questions need from the database, and what happens when it is complete.</summary>
public interface IDialog
{
    DialogDefinition Definition { get; }

    /// <summary>The options of a slot that has loaded ones, in the reader's language.</summary>
    /// <param name="slot">The slot about to be shown, or being answered by a search.</param>
    /// <param name="answers">What was said so far.</param>
    /// <param name="typed">For a searched slot, the words to search by; else null.</param>
    /// <param name="context">The reader and the data.</param>
    ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<SlotOption>>([]);

    /// <summary>Arguments for the texts of the dialog's questions (a partner's name, a date in words).</summary>
    ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<(string Name, object? Value)>>([]);

    /// <summary>All is answered (and reviewed): applies it within the turn.</summary>
    Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken);
}
