using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>What somebody answered under a message, in the words of its buttons and fields. Pure.</summary>
internal static class TeamsAnswer
{
    /// <returns>Null when it is nothing that the message showed.</returns>
    public static string? InWords(OutboundMessage message, InboundContent act) => act switch
    {
        InboundContent.Option option => LabelOf(message, option.Token),
        InboundContent.Form form when message.Question is { } question => Joined(question.Fields.Select(field => InWords(message, form.Answers.GetValueOrDefault(field.Slot, "")))),
        _ => null,
    };

    private static string? InWords(OutboundMessage message, string answer) =>
        Joined(answer.Split('\n').Select(word => OptionToken.TryParse(word, out _) ? LabelOf(message, word) : word));

    private static string? LabelOf(OutboundMessage message, string token) =>
        message.Buttons.Concat(message.Question?.Fields.SelectMany(field => field.Options) ?? []).FirstOrDefault(option => option.Token == token)?.Label;

    private static string? Joined(IEnumerable<string?> words) => string.Join(", ", words.Where(word => !string.IsNullOrWhiteSpace(word))) is { Length: > 0 } joined ? joined : null;
}
