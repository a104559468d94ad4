namespace ChatAssistant.Core.Dialogs;

/// <summary>All that is kept of an open dialog: no stack, no step number.</summary>
/// <param name="Dialog">The definition's key.</param>
/// <param name="Version">The definition's version when this was stored.</param>
/// <param name="Answers">What was said so far.</param>
/// <param name="Asking">The slot shown last: free text answers this one, whatever a later release asks first. <see cref="DialogEngine.ReviewKey"/> at the review.</param>
/// <param name="Subject">What the dialog is about (an exchange, a check-in), given when it starts; or null.</param>
public sealed record DialogState(string Dialog, int Version, Answers Answers, string? Asking = null, string? Subject = null);
