using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// What is said to the assistant in a group, where others read along: nothing personal is asked or answered there. Whoever asks for something is shown
/// the way into the private conversation, which begins with what they asked for.
/// </summary>
internal static class Groups
{
    /// <param name="asked">The command that was asked for; null when it was something else.</param>
    public static void Answer(Turn turn, ICommand? asked)
    {
        if (turn.Message.Content is InboundContent.Arrived)
            Say(turn, "group.hello", code: null);
        else if (turn.Message.Content is InboundContent.Text or InboundContent.Option)
            Say(turn, "group.private", asked is { OpensFromLink: true } ? asked.Key : null);
    }

    private static void Say(Turn turn, string text, string? code) => turn.Outbox.Add(
        turn.Conversation, reader: null, new(turn.Texts.Format(turn.Language, text)) { Door = new(turn.Texts.Plain(turn.Language, "group.open"), code) }, MessageKind.Answer);
}
