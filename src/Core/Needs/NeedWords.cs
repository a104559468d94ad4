using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Needs;

/// <summary>Takes a sentence that speaks of a topic for a need: « on n'arrive pas à garder nos bénévoles ».</summary>
public sealed class NeedWords(NeedOpening opening, TopicChoices topics) : IFreeText
{
    /// <summary>A word or two (« merci beaucoup ») is no need.</summary>
    private const int FewestWords = 3;

    public async Task<bool> TryAsync(string text, Turn turn, CancellationToken cancellationToken)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords || topics.Heard(text, 1).IsEmpty)
            return false;
        await opening.OpenAsync(turn, text.Trim(), cancellationToken);
        return true;
    }
}
