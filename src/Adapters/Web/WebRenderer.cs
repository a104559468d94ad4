using System.Collections.Immutable;
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
        return new(said.Sequence, text.Plain, RichTextHtml.Of(text), Options(message.Buttons), Question(message.Question), [.. message.Files.Select(Attachment)], said.Replaces);
    }

    public static RichText TextOf(OutboundMessage message) => message.Words;

    public static string UrlOf(FileReference file) => "/files/" + file.Key;

    private static ImmutableArray<ChatOption> Options(ImmutableArray<OptionView> options) => [.. options.Select(option => new ChatOption(option.Label, option.Token))];

    private static ChatQuestion? Question(FormView? form) => form is null
        ? null
        : new(form.Token, form.Dialog, form.Slot, form.Current.Kind, form.Current.Optional, form.Step, form.Steps, [.. form.Fields.Select(Field)]);

    private static ChatField Field(FieldView field) =>
        new(field.Slot, field.Label.Plain, field.Hint?.Plain, field.Kind, field.Optional, field.Value, field.Error?.Plain, Options(field.Options), field.MaxLength);

    private static ChatAttachment Attachment(FileReference file) => new(file.Name, file.MediaType, UrlOf(file));
}
