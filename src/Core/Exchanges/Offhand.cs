using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>
/// A whole sentence that happens to hold a button's label ("je voulais vous signaler que…") is not that button: what stops or
/// sends something is never done by accident.
/// </summary>
internal static class Offhand
{
    private const int MostWords = 3;

    public static bool IsSentence(Turn turn) =>
        turn.Message.Content is InboundContent.Text { Value: var text } && !text.StartsWith('/') && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords;
}
