using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Coordination;

/// <summary>What people said for the coordination alone to read, the newest first: answers to check-ins, news, why an exchange ended or a lead was declined.</summary>
public sealed class AnswersCommand(TopicTaxonomy topics) : ICommand
{
    private const int MostShown = 10;

    public string Key => "answers";

    public Role MinimumRole => Role.Coordinator;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var told = await ToldInConfidence.LatestAsync(turn.Db, turn.Person.NetworkId, MostShown, cancellationToken);
        if (told.Count == 0)
            turn.Reply("answers.nothing");
        else
            turn.Reply("answers.list", [("lines", told.Select(one => Line(one, turn)).Aggregate((all, line) => all + RichText.From("\n") + line))], [new("todo-list.show", "todo")]);
    }

    private RichText Line(ToldInConfidence told, Turn turn) => turn.Texts.Format(
        turn.Language, "answers.line",
        ("when", DateWords.Write(told.At, turn.Person.DatesAt(turn.Now))),
        ("who", told.Who),
        ("about", turn.Texts.Format(
            turn.Language, $"answers.about.{told.About}", ("partners", told.Partners), ("topic", told.Topic.Length == 0 ? "" : topics.Label(new(told.Topic), turn.Language)))),
        ("options", string.Join(" · ", told.Options.Select(option => turn.Texts.Plain(turn.Language, option)))),
        ("chosen", told.Options.Count > 0), ("words", told.Words), ("worded", told.Words.Length > 0));
}
