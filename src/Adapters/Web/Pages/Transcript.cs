using System.Collections.Immutable;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>Both sides of a conversation in the order it was held, and what of it can still be tapped.</summary>
public sealed class Transcript
{
    private readonly SortedList<(long Place, long Order), TranscriptEntry> entries = [];
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormView> forms = new(StringComparer.Ordinal);
    private readonly HashSet<long> answered = [];

    public IList<TranscriptEntry> Entries => entries.Values;

    /// <summary>The form sent last, as words by slot; null when the person's last act was another.</summary>
    public IReadOnlyDictionary<string, string>? Tried =>
        entries.Values.LastOrDefault(entry => entry is TranscriptEntry.Own) is TranscriptEntry.Own { Words.Content: InboundContent.Form form }
            ? form.Answers.ToDictionary(answer => answer.Key, answer => string.Join('\n', answer.Value.Split('\n').Select(LabelOf)))
            : null;

    /// <summary>The number of the assistant's last message.</summary>
    public long LastSaid { get; private set; }

    /// <summary>The id of the person's last act.</summary>
    public long LastOwn { get; private set; }

    /// <summary>A message that replaces another takes its place.</summary>
    public void Add(SaidMessage said)
    {
        LastSaid = Math.Max(LastSaid, said.Sequence);
        var place = said.Replaces is { } replaced && entries.ContainsKey((replaced, 0)) ? replaced : said.Sequence;
        entries[(place, 0)] = new TranscriptEntry.Said(said, place);
        if (said.Message.Question is { } form)
            forms[form.Token] = form;
        foreach (var option in Shown(said.Message))
            labels[option.Token] = option.Label;
    }

    public void Add(OwnWords own)
    {
        LastOwn = Math.Max(LastOwn, own.Id);
        if (own.Content is null or InboundContent.Arrived)
            return;
        entries[(own.After, own.Id)] = new TranscriptEntry.Own(own);
        if (QuestionOf(own.Content) is { } question)
            answered.Add(question);
    }

    /// <summary>What the person did, in words; of a form with several fields, each answer with its question.</summary>
    public IEnumerable<(string? Question, string Words)> AnswersOf(InboundContent content) => content switch
    {
        InboundContent.Text text => [(null, text.Value)],
        InboundContent.Option option => [(null, option.Label ?? labels.GetValueOrDefault(option.Token, "…"))],
        InboundContent.Form form => form.Answers.All(answer => answer.Value.Length == 0) ? [(null, "—")] : form.Answers.Where(answer => answer.Value.Length > 0).Select(answer => AnswerOf(form, answer.Key, answer.Value)),
        InboundContent.Attachment file => [(null, file.Name)],
        _ => [(null, "…")],
    };

    /// <summary>True while nothing was said since: its buttons and its form are the ones to use.</summary>
    public bool IsOpen(TranscriptEntry.Said said) => entries.Values.LastOrDefault(entry => entry is TranscriptEntry.Own) is not { } own || IsAfter(said, own);

    /// <summary>The buttons to show: all while it is open; later those that lead somewhere (a proposal), until one was tapped.</summary>
    public ImmutableArray<OptionView> Buttons(TranscriptEntry.Said said)
    {
        var message = said.Message.Message;
        if (IsOpen(said))
            return message.Question is { } form ? Answers(message, form).AddRange(form.Actions.Where(action => ReviewOf(said) is null || EditedField(action) is null)) : message.Options;
        return message.Question is null && message.Options is [var first, ..] && !(OptionToken.TryParse(first.Token, out var token) && answered.Contains(token.Question)) ? message.Options : [];
    }

    /// <summary>The page to draw as a form; null when the question is answered by its buttons or by a sentence.</summary>
    public FormView? FormOf(TranscriptEntry.Said said) => said.Message.Message.Question is { } form && IsOpen(said) && IsForm(form) ? form : null;

    /// <summary>The review to draw, with a way to correct each answer in its line; null when this is none, or is over.</summary>
    public FormView? ReviewOf(TranscriptEntry.Said said) =>
        said.Message.Message is { TextOnly: false, Question: { Current.Kind: FieldKind.Review } form } && IsOpen(said) && form.Fields.Skip(1).All(field => field.Name is not null) ? form : null;

    /// <summary>The button that corrects a review's field, by its place.</summary>
    public static OptionView? EditOf(FormView review, int field) => review.Actions.FirstOrDefault(action => EditedField(action) == field);

    private static int? EditedField(OptionView action) => OptionToken.TryParse(action.Token, out var token) ? token.EditedField : null;

    private static ImmutableArray<OptionView> Answers(OutboundMessage message, FormView form) => IsForm(form) ? [] : message.Options;

    private static bool IsForm(FormView form) => form.Current.Kind != FieldKind.Review
        && (form.Fields.Length > 1 || form.Current.Kind is FieldKind.Choices or FieldKind.DateTimes
            || (form.Current is { Kind: FieldKind.Date or FieldKind.Time or FieldKind.DateTime, Options.IsEmpty: true }));

    private static bool IsAfter(TranscriptEntry entry, TranscriptEntry other) => (entry.Place, entry.Order).CompareTo((other.Place, other.Order)) > 0;

    private static IEnumerable<OptionView> Shown(OutboundMessage message) =>
        message.Options.Concat(message.Question is { } form ? form.Actions.Concat(form.Fields.SelectMany(field => field.Options)) : []);

    private static long? QuestionOf(InboundContent content) =>
        OptionToken.TryParse(content switch { InboundContent.Option option => option.Token, InboundContent.Form form => form.QuestionToken, _ => null }, out var token) ? token.Question : null;

    private (string? Question, string Words) AnswerOf(InboundContent.Form form, string slot, string answer)
    {
        var asked = forms.GetValueOrDefault(form.QuestionToken)?.Fields is { Length: > 1 } fields ? fields.FirstOrDefault(field => field.Slot == slot)?.Label.Plain : null;
        return (asked, string.Join(", ", answer.Split('\n').Select(LabelOf)));
    }

    private string LabelOf(string word) => labels.GetValueOrDefault(word, word);
}
