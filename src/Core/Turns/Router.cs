using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;

namespace ChatAssistant.Core.Turns;

/// <summary>Decides what a person's act means: a command, an answer, a tap on something shown earlier, or free words.</summary>
public sealed class Router(CommandCatalog commands, DialogRunner dialogs, IEnumerable<IFreeText> freeTexts, Reachability reachability)
{
    /// <summary>The command that greets: run on arrival, and for whoever is not in a network yet.</summary>
    public const string WelcomeCommand = "start";

    public async Task RouteAsync(Turn turn, CancellationToken cancellationToken)
    {
        switch (turn.Message.Content)
        {
            case InboundContent.Left:
                await reachability.LoseAsync(turn.Db, turn.Conversation, DeliveryResult.Blocked.Left, turn.Now, cancellationToken);
                return;
            case InboundContent.Moved moved:
                await Reachability.MoveAsync(turn.Db, turn.Conversation, moved.Conversation, cancellationToken);
                return;
            case var said when !turn.Message.IsPrivate:
                await turn.RaiseAsync(new GroupCalled(), cancellationToken);
                Groups.Answer(turn, said is InboundContent.Text { Value: var words } ? commands.Read(words, Role.Volunteer, _ => true)?.Command : null);
                return;
            default:
                break;
        }

        var wasLeaving = turn.Person.ErasureDueAt is not null;
        await (turn.Message.Content switch
        {
            InboundContent.Arrived arrived => ArriveAsync(turn, arrived.Code ?? "", cancellationToken),
            InboundContent.Text text => TextAsync(turn, text.Value, cancellationToken),
            InboundContent.Option option => OptionAsync(turn, option.Token, cancellationToken),
            InboundContent.Form form => FormAsync(turn, form, cancellationToken),
            InboundContent.Voice => AsideAsync(turn, "common.voice", cancellationToken),
            InboundContent.Edited => AsideAsync(turn, "common.edited", cancellationToken),
            InboundContent.Attachment => AsideAsync(turn, "common.attachment-unexpected", cancellationToken),
            _ => AsideAsync(turn, "common.unsupported", cancellationToken),
        });

        // A dialog may open another when it ends; a chain longer than this would be a loop.
        for (var chained = 0; turn.Next is { } next && chained < 4; chained++)
        {
            turn.Next = null;
            await dialogs.StartAsync(turn, next.Dialog, next.Subject, next.Given, cancellationToken);
        }

        if (wasLeaving && turn.Person.ErasureDueAt is not null)
            await turn.RaiseAsync(new ReturnedWhileLeaving(), cancellationToken);
    }

    /// <summary>
    /// A code is an invite's, or names a command that may be opened from a link, with its argument after an underscore. Whoever is new is welcomed first.
    /// </summary>
    private async Task ArriveAsync(Turn turn, string code, CancellationToken cancellationToken)
    {
        var words = code.Split('_', 2);
        if (commands.Find(words[0]) is not { OpensFromLink: true } command || !turn.Person.May(command.MinimumRole))
        {
            await RunAsync(turn, commands.Find(WelcomeCommand)!, code, cancellationToken);
            return;
        }

        if (turn.Person.NetworkId is null)
            await commands.Find(WelcomeCommand)!.RunAsync(turn, "", cancellationToken);
        await RunAsync(turn, command, words.ElementAtOrDefault(1) ?? "", cancellationToken);
    }

    private async Task TextAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (commands.Read(text, turn.Person.Role, command => CountsBare(command, turn)) is { } command)
            await RunAsync(turn, command.Command, command.Argument, cancellationToken);
        else if (turn.Person.NetworkId is not null && UnknownCommands.Find(text) is { } unknown)
        {
            UnknownCommands.Reply(turn, commands, unknown);
            await ShowAgainAsync(turn, cancellationToken);
        }
        else if (turn.Session is not null)
            await TypedAsync(turn, text, cancellationToken);
        else if (turn.Person.NetworkId is null)
            await RunAsync(turn, commands.Find(WelcomeCommand)!, text, cancellationToken);
        else
            await WordsAsync(turn, text, cancellationToken);
    }

    /// <summary>In a dialog a bare name steers it; "bonjour" greets there too, but where any words are an answer.</summary>
    private bool CountsBare(ICommand command, Turn turn) =>
        turn.Session is not { } session || command.IsControlFor(turn.Person) || (command.Key == WelcomeCommand && !dialogs.TakesWords(session));

    /// <summary>
    /// Words with no dialog open: a label shown lately, word for word; an answer to what was shown last, or to the latest prompt; then whatever makes
    /// sense of them; and a prompt again before nothing at all.
    /// </summary>
    private async Task WordsAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var shown = await ShownQuestions.OpenAsync(turn, cancellationToken);
        if (shown.FirstOrDefault(question => question.Says(text)) is { } said && await PickAsync(turn, said, text, cancellationToken))
            return;
        if (shown.FirstOrDefault(question => question.Id == turn.Conversation.LastQuestion) is { } last && await PickAsync(turn, last, text, cancellationToken))
            return;
        var prompt = shown.FirstOrDefault(question => question.IsPrompt);
        if (prompt is not null && prompt.MayMean(text))
            await dialogs.AnswerPromptAsync(turn, prompt, new DialogInput.Typed(text), cancellationToken);
        else if (await TryFreeTextAsync(turn, text, cancellationToken))
            return;
        else if (prompt is not null)
            await dialogs.AnswerPromptAsync(turn, prompt, new DialogInput.Typed(text), cancellationToken);
        else
            turn.Reply("common.not-understood", buttons: NextSteps.Buttons);
    }

    private async Task TypedAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var question = await ShownQuestions.LastOfSessionAsync(turn, cancellationToken);
        if (question is { Slot: DialogEngine.ReviewKey } && await PickAsync(turn, question, text, cancellationToken))
            return;
        var before = turn.Outbox.Rows.Count;
        await dialogs.AdvanceAsync(turn, new DialogInput.Typed(text), question, cancellationToken);
        var asked = turn.Outbox.Rows.Skip(before).Select(row => row.Message.Question).LastOrDefault(form => form is not null);
        if (asked?.Current.Error is null)
            return;
        if (commands.Read(text, turn.Person.Role, command => command.IsListed) is { } meant)
            UnknownCommands.Offer(turn, meant.Command);
        else if (IsQuestion(text))
            turn.Reply("common.side-question", buttons: [new("common.finish-first", "resume"), new("common.ask-coordination", "ask-coordination " + text.Trim())]);
    }

    /// <summary>More than one word, so that a lone "?" is not kept for the coordination.</summary>
    private static bool IsQuestion(string text) => text.TrimEnd().EndsWith('?') && text.TrimEnd('?', ' ', '\u00a0').Any(char.IsWhiteSpace);

    private async Task<bool> PickAsync(Turn turn, Question question, string text, CancellationToken cancellationToken)
    {
        var options = question.Options.Select((option, i) => new SlotOption("#" + i.ToString(CultureInfo.InvariantCulture), option.Label)).ToImmutableArray();
        var picked = YesNoWords.IsYes(text) && question.Slot == DialogEngine.ReviewKey ? [options[0]] : OptionMatcher.Match(text, options);
        if (picked is not [var one] || question.AnsweredAt is not null)
            return false;
        await TapAsync(turn, question, question.Options[options.IndexOf(one)], cancellationToken);
        return true;
    }

    private async Task OptionAsync(Turn turn, string token, CancellationToken cancellationToken)
    {
        if (!OptionToken.TryParse(token, out var parsed) || await ShownQuestions.FindAsync(turn, parsed.Question, cancellationToken) is not { } question)
            await StaleAsync(turn, cancellationToken);
        else if (parsed.Ordinal is { } ordinal && question.Options.ElementAtOrDefault(ordinal) is { } option)
            await TapAsync(turn, question, option, cancellationToken);
        else if (question.Session is null || question.Session != turn.Session?.Id || ActionOf(parsed, question) is not { } input)
            await StaleAsync(turn, cancellationToken);
        else
            await dialogs.AdvanceAsync(turn, input, question, cancellationToken);
    }

    private async Task TapAsync(Turn turn, Question question, ShownOption option, CancellationToken cancellationToken)
    {
        if (option.Slot is null)
        {
            var words = option.Value.Split(' ', 2);
            if (commands.Find(words[0]) is { } command && turn.Person.May(command.MinimumRole))
                await RunAsync(turn, command, words.ElementAtOrDefault(1) ?? "", cancellationToken);
            else
                await StaleAsync(turn, cancellationToken);
        }
        else if (question.IsPrompt && question.AnsweredAt is null)
            await dialogs.AnswerPromptAsync(turn, question, Input(option), cancellationToken);
        else if (question.Session is { } session && session == turn.Session?.Id && (question.AnsweredAt is null || question.Slot == turn.Session.Asking))
            await dialogs.AdvanceAsync(turn, Input(option), question, cancellationToken);
        else
            await StaleAsync(turn, cancellationToken);
    }

    private async Task FormAsync(Turn turn, InboundContent.Form form, CancellationToken cancellationToken)
    {
        var question = OptionToken.TryParse(form.QuestionToken, out var token) ? await ShownQuestions.FindAsync(turn, token.Question, cancellationToken) : null;
        if (question is { IsPrompt: true, AnsweredAt: null })
            await dialogs.AnswerPromptAsync(turn, question, new DialogInput.Answered(question.Read(form.Answers)), cancellationToken);
        else if (question?.Session is { } session && session == turn.Session?.Id)
            await dialogs.AdvanceAsync(turn, new DialogInput.Answered(question.Read(form.Answers)), question, cancellationToken);
        else
            await StaleAsync(turn, cancellationToken);
    }

    /// <summary>At the review an option confirms, or names the slot to edit.</summary>
    private static DialogInput Input(ShownOption option) => option switch
    {
        { Slot: DialogEngine.ReviewKey, Value: YesNoWords.Yes } => new DialogInput.Confirm(),
        { Slot: DialogEngine.ReviewKey } => new DialogInput.Edit(option.Value),
        _ => new DialogInput.Answered(ImmutableSortedDictionary<string, string>.Empty.Add(option.Slot!, option.Value)),
    };

    private static DialogInput? ActionOf(OptionToken token, Question question) => token switch
    {
        { Action: OptionToken.Skip } => new DialogInput.Skip(),
        { Action: OptionToken.Back } => new DialogInput.Back(),
        { EditedField: { } ordinal } => question.Options.ElementAtOrDefault(ordinal) is { Slot: DialogEngine.ReviewKey } edit ? Input(edit) : null,
        _ => null,
    };

    /// <summary>An old button: said politely, and where things stand.</summary>
    private async Task StaleAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Reply("common.stale");
        if (!await ShowAgainAsync(turn, cancellationToken))
            await RunAsync(turn, commands.Find("status")!, "", cancellationToken);
    }

    /// <summary>An answer beside the point: said, and the open question shown again.</summary>
    private async Task AsideAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        turn.Reply(text);
        await ShowAgainAsync(turn, cancellationToken);
    }

    private async Task<bool> ShowAgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Session is null)
            return false;
        await dialogs.AdvanceAsync(turn, new DialogInput.Resume(), null, cancellationToken);
        return true;
    }

    /// <summary>Runs a command; a question it left open is asked again after.</summary>
    private async Task RunAsync(Turn turn, ICommand command, string argument, CancellationToken cancellationToken)
    {
        var open = turn.Session;
        var before = turn.Outbox.Rows.Count;
        await command.RunAsync(turn, argument, cancellationToken);
        var askedAgain = turn.Outbox.Rows.Skip(before).Any(row => row.ConversationId == turn.Conversation.Id && row.Message.Question is not null);
        if (turn.Session is not null && turn.Session == open && turn.Next is null && !askedAgain)
            await dialogs.ResumeAsync(turn, alsoParked: false, cancellationToken);
    }

    private async Task<bool> TryFreeTextAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        foreach (var freeText in freeTexts)
            if (await freeText.TryAsync(text, turn, cancellationToken))
                return true;
        return false;
    }
}
