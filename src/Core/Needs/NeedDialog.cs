using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Needs;

/// <summary>
/// Makes a need precise. Who could help is said, without names, as soon as the topic is known; the association is asked
/// only when all the rest is. Texts: need.*
/// </summary>
public sealed class NeedDialog : IDialog
{
    public const string Key = "need";

    private const int MostInReturn = 5;

    public static readonly Slot<string> Sentence = Slot.Text("sentence", maxLength: 300, minLength: 3);
    public static readonly Slot<Visibility> Visible = Slot.Choice<Visibility>("visibility");

    private readonly TopicChoices topics;
    private readonly PlaceDirectory places;
    private readonly Slot<string> topic;
    private readonly Slot<string> group;
    private readonly Slot<string> exact;
    private readonly Slot<ImmutableArray<string>> inReturn;

    public NeedDialog(TopicChoices topics, PlaceDirectory places)
    {
        (this.topics, this.places) = (topics, places);
        topic = topics.Slot("topic", Sentence.Key);
        group = topics.Slot("group");
        exact = topics.Slot("exact", topic.Key, group.Key);
        inReturn = topics.Several("in-return", MostInReturn, topic.Key, group.Key, exact.Key).Optional();
        Definition = new(Key, Version: 1)
        {
            Pages =
            [
                new("what") { Sentence },
                new("topic") { topic },
                new("group") { { group, answers => answers.Find(topic) == TopicChoices.Other } },
                new("exact") { { exact, answers => GroupOf(answers) is not null } },
                new("in-return") { inReturn },
                new("visibility") { Visible },
            ],
        };
    }

    public DialogDefinition Definition { get; }

    /// <summary>What is known when a person began with their sentence.</summary>
    public static Answers Given(string words) =>
        words.Length < 3 || words.Length > Sentence.MaxLength ? Answers.None : Answers.None.With(Sentence, words);

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken)
    {
        var language = context.Person.Language;
        if (slot == topic && topics.Heard(answers.Find(Sentence) ?? "") is [var first, .. var others])
            return [new(first, context.Texts.Plain(language, "common.yes")), .. others.Select(other => topics.Option(other, language)), new(TopicChoices.Other, context.Texts.Plain(language, "common.other"))];
        if (slot == topic || slot == group)
            return topics.Groups(language);
        if (slot == exact)
            return GroupOf(answers) is { } chosen ? topics.InGroup(chosen, language) : [];
        return await WantedTopics.OptionsAsync(topics, context, answers.Find(inReturn), without: TopicOf(answers), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var language = context.Person.Language;
        var chosen = TopicOf(answers);
        var heard = chosen ?? topics.Heard(answers.Find(Sentence) ?? "", 1).FirstOrDefault();
        var outlook = chosen is null || !context.MayAsk(inReturn) ? NeedOutlook.Nobody : await NeedOutlook.ReadAsync(context.Db, context.Person, chosen, topics, places, context.Now, cancellationToken);
        return
        [
            ("heard", heard is not null), ("topic", heard is null ? "" : topics.Label(heard, language)),
            ("helpers", outlook.Helpers), ("near", outlook.Near), ("related", outlook.Related),
        ];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var draft = new NeedDraft
        {
            Id = turn.NewId(), PersonId = turn.Person.Id, Topic = TopicOf(answers)!, Sentence = answers.Of(Sentence),
            InReturn = answers.Find(inReturn) is { IsDefault: false } offered ? offered : [], Visibility = answers.Of(Visible), CreatedAt = turn.Now,
        };
        if (turn.Person.AssociationId is not null)
            await NeedPublishing.PublishAsync(draft, turn, topics, cancellationToken);
        else
        {
            await NeedPublishing.KeepAsync(draft, turn, cancellationToken);
            turn.Start(AssociationDialog.Key);
        }
    }

    private string? GroupOf(Answers answers) => TopicChoices.GroupOf(answers.Find(group)) ?? TopicChoices.GroupOf(answers.Find(topic));

    /// <summary>The most precise topic said; null until there is one.</summary>
    private string? TopicOf(Answers answers) => new[] { answers.Find(exact), answers.Find(group), answers.Find(topic) }.FirstOrDefault(topics.IsTopic);
}
