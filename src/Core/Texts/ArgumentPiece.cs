using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>
/// <c>{name}</c>, or <c>#</c> inside a plural. Strings stay plain whatever they hold, numbers follow the language,
/// lists are joined (« a, b et c ») and rich text keeps its spans. Null inserts nothing.
/// </summary>
internal sealed class ArgumentPiece(string name, TextStyle style) : Piece
{
    public override void Write(RichTextWriter writer, in TextArguments arguments)
    {
        switch (arguments[name])
        {
            case null: break;
            case string text: writer.Value(text, style); break;
            case RichText text: writer.Value(text, style); break;
            case IFormattable number and (int or long or decimal or double): writer.Number(number, style); break;
            case IEnumerable<string> texts: Join(writer, [.. texts.Select(RichText.From)]); break;
            case IEnumerable<RichText> texts: Join(writer, [.. texts]); break;
            case var other: throw arguments.Unusable(name, $"cannot be shown from a {other.GetType().Name}: give a string");
        }
    }

    private void Join(RichTextWriter writer, RichText[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                writer.Literal(i == items.Length - 1 ? writer.Language.LastSeparator : ", ", style);
            writer.Value(items[i], style);
        }
    }
}
