using System.Globalization;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.KillTarget;

/// <summary>Counts a person's messages in their name: a message applied twice, or lost, shows.</summary>
internal sealed class Counter : IFreeText
{
    public Task<bool> TryAsync(string text, Turn turn, CancellationToken cancellationToken)
    {
        var count = int.Parse(turn.Person.Name, CultureInfo.InvariantCulture) + 1;
        turn.Person.Name = count.ToString(CultureInfo.InvariantCulture);
        turn.Outbox.Add(turn.Conversation, turn.Person, new(RichText.From($"{text} {count}")), MessageKind.Answer);
        return Task.FromResult(true);
    }
}
