namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What a person does: writes, taps an option, sends a form or a file. Exactly one of them.</summary>
/// <param name="Id">The client's idempotency key, 1 to 100 printable ASCII characters: the same id is applied once.</param>
/// <param name="Text">Words.</param>
/// <param name="Option">The token of an option.</param>
/// <param name="Answers">Answers by slot: words, a number, true or false, an option's token, or a list of them; empty or null passes an optional field.</param>
/// <param name="Question">With answers: the token of the question they answer.</param>
/// <param name="Attachment">The id of a file kept before.</param>
public sealed record SendMessage(
    string? Id, string? Text = null, string? Option = null, IReadOnlyDictionary<string, FormAnswer>? Answers = null, string? Question = null, string? Attachment = null);
