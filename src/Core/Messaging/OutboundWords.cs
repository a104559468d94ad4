using System.Collections.Immutable;
using System.Globalization;

namespace ChatAssistant.Core.Messaging;

/// <summary>What every channel draws of a message alike: its buttons in their order, and the numbered answers of whoever asked for them.</summary>
public static class OutboundWords
{
    extension(OutboundMessage message)
    {
        /// <summary>Answers first, then what else can be done: skip, back, edits.</summary>
        public ImmutableArray<OptionView> Buttons => message.Question is { } question ? message.Options.AddRange(question.Actions) : message.Options;

        /// <summary>The message's words; for a reader without buttons, followed by the numbered answers.</summary>
        public RichText Words => message.TextOnly && message.Numbered is { Length: > 0 } numbered
            ? RichText.Paragraphs(message.Text, RichText.From(string.Join('\n', numbered.Select((option, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {option.Label}")))))
            : message.Text;

        /// <summary>What a number typed as an answer counts: the open question's options; at a review and under plain words, all that is shown.</summary>
        private ImmutableArray<OptionView> Numbered => message.Question is { Current.Kind: FieldKind.Review } ? message.Buttons : message.Options;
    }
}
