using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Adapters.Web.Api;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web;

/// <summary>A message as the API's JSON.</summary>
public static class WebRenderer
{
    public static ChatMessage Render(SaidMessage said)
    {
        var message = said.Message;
        var text = TextOf(message);
        return new(said.Sequence, text.Plain, RichTextHtml.Of(text), Options(Buttons(message)), Question(message.Question), [.. message.Files.Select(Attachment)], said.Replaces);
    }

    /// <summary>The message's words; for a reader without buttons, followed by the numbered answers.</summary>
    public static RichText TextOf(OutboundMessage message) =>
        message.TextOnly && Numbered(message) is { Length: > 0 } numbered
            ? RichText.Paragraphs(message.Text, RichText.From(string.Join('\n', numbered.Select((option, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {option.Label}")))))
            : message.Text;

    public static string UrlOf(FileReference file) => "/files/" + file.Key;

    /// <summary>What a number typed as an answer counts: the open question's options; at a review and under plain words, all that is shown.</summary>
    private static ImmutableArray<OptionView> Numbered(OutboundMessage message) =>
        message.Question is { Current.Kind: FieldKind.Review } ? Buttons(message) : message.Options;

    private static ImmutableArray<OptionView> Buttons(OutboundMessage message) => message.Question is { } question ? message.Options.AddRange(question.Actions) : message.Options;

    private static ImmutableArray<ChatOption> Options(ImmutableArray<OptionView> options) => [.. options.Select(option => new ChatOption(option.Label, option.Token))];

    private static ChatQuestion? Question(FormView? form) => form is null
        ? null
        : new(form.Token, form.Dialog, form.Slot, form.Current.Kind, form.Current.Optional, form.Step, form.Steps, [.. form.Fields.Select(Field)]);

    private static ChatField Field(FieldView field) =>
        new(field.Slot, field.Label.Plain, field.Hint?.Plain, field.Kind, field.Optional, field.Value, field.Error?.Plain, Options(field.Options), field.MaxLength);

    private static ChatAttachment Attachment(FileReference file) => new(file.Name, file.MediaType, UrlOf(file));
}
