using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Draws the engine's open page as plain data in the reader's language, and keeps what was shown as a question.
/// </summary>
public sealed class FormComposer(CommandCatalog commands)
{
    /// <param name="dialog">The dialog whose page it is.</param>
    /// <param name="page">The page to show.</param>
    /// <param name="answers">What was said so far.</param>
    /// <param name="session">The session it is shown in; null for a prompt.</param>
    /// <param name="context">The reader and the data.</param>
    /// <param name="arguments">Arguments of the texts, when the caller has them already.</param>
    public async Task<OutboundMessage> ComposeAsync(
        IDialog dialog, OpenPage page, Answers answers, Guid? session, DialogContext context, IReadOnlyList<(string Name, object? Value)>? arguments, CancellationToken cancellationToken)
    {
        arguments ??= await dialog.LoadArgumentsAsync(answers, context with { Page = page }, cancellationToken);
        var options = new Dictionary<string, ImmutableArray<SlotOption>>(StringComparer.Ordinal);
        foreach (var open in page.Fields)
            options[open.Slot.Key] = open.Candidates.IsEmpty ? await OptionsOfAsync(dialog, open.Slot, answers, context, cancellationToken) : open.Candidates;
        return Compose(new FormTexts(dialog.Definition, context, [.. arguments]), page, options, session);
    }

    /// <summary>The options of one slot in the reader's language: fixed ones from the texts, others from the dialog.</summary>
    public static async ValueTask<ImmutableArray<SlotOption>> OptionsOfAsync(IDialog dialog, Slot slot, Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        slot.HasLoadedOptions
            ? [.. await dialog.LoadOptionsAsync(slot, answers, null, context, cancellationToken)]
            : [.. slot.OptionKeys.Select(key => new SlotOption(key, AnswerWords.OptionLabel(dialog.Definition, slot, key, context.Texts, context.Person.Language)))];

    private OutboundMessage Compose(FormTexts texts, OpenPage page, Dictionary<string, ImmutableArray<SlotOption>> options, Guid? session)
    {
        var question = new Question
        {
            PersonId = texts.Context.Person.Id,
            Session = session,
            Dialog = texts.Dialog.Key,
            Slot = page.Current?.Key ?? DialogEngine.ReviewKey,
            Subject = texts.Context.Subject,
            AskedAt = texts.Context.Now,
        };
        var shown = page.IsReview
            ? [new(texts.Common("confirm"), YesNoWords.Yes, DialogEngine.ReviewKey), .. page.Fields.Select(open => new ShownOption(texts.Edit(open.Slot), open.Slot.Key, DialogEngine.ReviewKey))]
            : page.Fields.SelectMany(open => options[open.Slot.Key].Select(option => new ShownOption(option.Label, option.Value, open.Slot.Key))).ToList();
        var answersCount = shown.Count;
        if (session is not null && commands.Find("cancel") is { } cancel)
            shown.Add(new(texts.Common("cancel"), cancel.Key));
        question.Options = [.. shown];
        texts.Context.Db.Insert(question);

        var fields = page.Fields.Select(open => Field(texts, open, options[open.Slot.Key], question) with { Name = page.IsReview ? texts.NameOf(open.Slot) : null }).ToImmutableArray();
        var buttons = question.Options.Take(answersCount).Select((option, i) => (option, i))
            .Where(pair => page.IsReview ? pair.i == 0 : pair.option.Slot == page.Current!.Key)
            .Select(pair => View(question, pair.i));
        var form = new FormView(new OptionToken(question.Id, OptionToken.Form).ToString(), texts.Dialog.Key, question.Slot, page.Step, page.Steps)
        {
            Fields = page.IsReview ? fields.Insert(0, new(DialogEngine.ReviewKey, FieldKind.Review, texts.Review(), Optional: false)) : fields,
            Actions = [.. Actions(texts, page, question, answersCount)],
        };
        return new(page.IsReview ? texts.ReviewOf(fields) : texts.Asking(page, fields.First(field => field.Slot == question.Slot))) { Question = form, Options = [.. buttons] };
    }

    private static FieldView Field(FormTexts texts, OpenField open, ImmutableArray<SlotOption> options, Question question) =>
        new(open.Slot.Key, open.Slot.Kind, texts.Ask(open.Slot), open.Slot.IsOptional)
        {
            Hint = texts.Hint(open.Slot),
            Value = open.Value,
            Display = open.Value is null ? null : AnswerWords.Of(open.Slot, open.Value, options, texts.Context),
            Error = open.Error is null ? null : texts.Error(open.Slot, open.Error),
            MaxLength = open.Slot.MaxLength,
            Options = [.. question.Options.Select((option, i) => (option, i)).Where(pair => pair.option.Slot == open.Slot.Key)
                .Select(pair => View(question, pair.i) with { Selected = open.Value?.Split('\n').Contains(pair.option.Value) ?? false })],
        };

    private static IEnumerable<OptionView> Actions(FormTexts texts, OpenPage page, Question question, int firstCommand)
    {
        if (page.IsReview)
            for (var i = 1; i < firstCommand; i++)
                yield return new(question.Options[i].Label, OptionToken.Edit(question.Id, i).ToString());
        if (page.Current is { IsOptional: true })
            yield return new(texts.Common("skip"), new OptionToken(question.Id, OptionToken.Skip).ToString());
        if (page.CanGoBack)
            yield return new(texts.Common("back"), new OptionToken(question.Id, OptionToken.Back).ToString());
        for (var i = firstCommand; i < question.Options.Length; i++)
            yield return View(question, i);
    }

    private static OptionView View(Question question, int ordinal) =>
        new(question.Options[ordinal].Label, OptionToken.Option(question.Id, ordinal).ToString());
}
