using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>Where things stand for a person: a line for each thing under way, from every feature that has some.</summary>
public sealed class Standing(IEnumerable<IStandingPart> parts)
{
    private static readonly Button[] Always =
        [new("common.choice.need", "need"), new("status.profile", "profile"), new("status.settings", "settings")];

    public async Task ReplyAsync(Turn turn, string opening, CancellationToken cancellationToken)
    {
        var lines = new List<Saying>();
        foreach (var part in parts)
            lines.AddRange(await part.LinesAsync(turn, cancellationToken));
        if (lines.Count == 0)
            lines.Add(new("status.nothing", []));
        var text = lines
            .Select(line => turn.Texts.Format(turn.Language, line.Text, line.Arguments))
            .Aggregate((all, line) => all + RichText.From("\n") + line);
        turn.Reply(opening, [("name", turn.Person.Name), ("lines", text)], [.. lines.SelectMany(line => line.Buttons), .. Always]);
    }
}
