using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Demo;

/// <summary>
/// How simulated members behave: they say yes to the first proposal a visitor makes and no to the second, vote for the first date, come,
/// answer each message once, and answer questions and check-ins.
/// </summary>
public sealed class DemoManners(TextCatalog texts)
{
    private const string Yes = "proposal-yes";
    private static readonly Duration Thinking = Duration.FromMinutes(20);
    private static readonly Duration Typing = Duration.FromSeconds(6);
    private static readonly Duration Busy = Duration.FromHours(2);

    private const int Letters = 3;

    private int letters;

    /// <summary>What the member does about a message, or null when there is nothing to do.</summary>
    /// <param name="row">The message.</param>
    /// <param name="question">What was shown with it; null when nothing was.</param>
    /// <param name="order">For a proposal: its place among those the visitor got, from 0.</param>
    /// <param name="language">The visitor's.</param>
    public (InboundContent Content, Duration After)? ReplyTo(OutboxRow row, Question? question, int order, string language) =>
        question is null ? null
        : question.Slot is null ? Press(row, question, order)
        : Answer(question, language);

    /// <summary>The proposal that a card is about; null when it is no card.</summary>
    public static Guid? ProposalOf(Question? question) =>
        question is not null && Find(question, Yes) is { } yes && Guid.TryParse(yes.Value.Split(' ')[1], out var id) ? id : null;

    private static (InboundContent, Duration)? Propose(Question question, int order) =>
        Find(question, order == 1 ? "proposal-no" : Yes) is { } answer ? (Tap(question, answer), Thinking) : null;

    private static (InboundContent, Duration)? Press(OutboxRow row, Question question, int order)
    {
        if (Find(question, "proposal-reply") is { } asked)
            return (Tap(question, asked), Thinking);
        if (Find(question, Yes) is not null)
            return Propose(question, order);
        if (question.Options.FirstOrDefault(option => option.Value.StartsWith("rsvp ", StringComparison.Ordinal) && option.Value.EndsWith(" yes", StringComparison.Ordinal)) is { } coming)
            return (Tap(question, coming), Typing);
        return row.Kind == MessageKind.Relay && Find(question, "write") is { } write ? (Tap(question, write), Typing) : null;
    }

    /// <summary>In a dialog: words of their own where words are asked, else the first thing offered, which is always the friendly one.</summary>
    private (InboundContent, Duration)? Answer(Question question, string language)
    {
        var after = question.IsPrompt ? (question.Dialog == "vote" ? Typing : Busy) : Duration.Zero;
        if (question.Options.FirstOrDefault(option => option.Slot is not null && option.Slot == question.Slot) is { } first)
            return (Tap(question, first), after);
        return question.Slot == "words"
            ? (new InboundContent.Text(texts.Plain(language, $"demo.letter-{1 + (letters++ % Letters)}")), after)
            : (new InboundContent.Option(new OptionToken(question.Id, OptionToken.Skip).ToString()), after);
    }

    private static ShownOption? Find(Question question, string command) =>
        question.Options.FirstOrDefault(option => option.Slot is null && option.Value.Split(' ')[0] == command);

    private static InboundContent.Option Tap(Question question, ShownOption option) =>
        new(OptionToken.Option(question.Id, question.Options.IndexOf(option)).ToString(), option.Label);
}
