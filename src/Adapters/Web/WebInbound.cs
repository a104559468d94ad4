using System.Collections.Immutable;
using ChatAssistant.Adapters.Web.Api;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web;

/// <summary>A client's message as what the person did.</summary>
public static class WebInbound
{
    /// <summary>In characters; longer than any answer, far below the body's limit.</summary>
    public const int LongestText = 10_000;

    /// <summary>In characters.</summary>
    public const int LongestId = 100;

    /// <summary>In one form.</summary>
    public const int MostAnswers = 100;

    /// <returns>The act, or what is wrong with the message in words for its programmer.</returns>
    public static (InboundContent? Content, string? Fault) Read(SendMessage message)
    {
        if (!IsId(message.Id))
            return (null, $"'id' must be 1 to {LongestId} printable ASCII characters.");
        object?[] acts = [message.Text, message.Option, message.Answers, message.Attachment];
        if (acts.Count(act => act is not null) != 1)
            return (null, "Send exactly one of 'text', 'option', 'answers' (with 'question') and 'attachment'.");
        return message switch
        {
            { Text: { } text } => Text(text),
            { Option: { } option } => (new InboundContent.Option(Cut(option)), null),
            { Answers: { } answers } => Form(message.Question, answers),
            _ => Guid.TryParse(message.Attachment, out var file) ? (new InboundContent.Attachment(file, ""), null) : (null, "'attachment' is not the id of a file."),
        };
    }

    /// <summary>Without characters that are neither words nor line breaks.</summary>
    public static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 ? text : string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t'));

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(character => character is > ' ' and < '\u007f');

    private static (InboundContent? Content, string? Fault) Text(string text) =>
        text.Length > LongestText ? (null, $"'text' may hold {LongestText} characters at most.")
        : string.IsNullOrWhiteSpace(Clean(text)) ? (null, "'text' is empty.")
        : (new InboundContent.Text(Clean(text)), null);

    private static (InboundContent? Content, string? Fault) Form(string? question, IReadOnlyDictionary<string, FormAnswer> answers) =>
        question is null ? (null, "'answers' need the token of their 'question'.")
        : answers.Count > MostAnswers || answers.Values.Any(answer => answer.Words.Length > LongestText) ? (null, "'answers' are too many or too long.")
        : (new InboundContent.Form(Cut(question), answers.ToImmutableSortedDictionary(pair => Clean(pair.Key), pair => Clean(pair.Value.Words), StringComparer.Ordinal)), null);

    /// <summary>No token is longer; what is cut is stale all the same.</summary>
    private static string Cut(string token) => Clean(token.Length > 40 ? token[..40] : token);
}
