using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Needs;

/// <summary>Opens the dialog of a need for whoever may publish one more.</summary>
public sealed class NeedOpening(TopicChoices topics)
{
    /// <param name="words">The need in the person's words, when they began with it; or empty.</param>
    public async Task OpenAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (!await Door.TryEnterAsync(turn, cancellationToken))
            return;
        var open = turn.Person.AssociationId is null ? [] : await NeedPublishing.OpenNeedsAsync(turn, cancellationToken);
        if (open.Count >= Need.MostOpen)
            NeedPublishing.SayTooMany(turn, open, topics);
        else
            turn.Start(NeedDialog.Key, given: NeedDialog.Given(words));
    }
}
