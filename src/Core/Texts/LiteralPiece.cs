using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>Words of the pattern itself.</summary>
internal sealed class LiteralPiece(string text, TextStyle style) : Piece
{
    public override void Write(RichTextWriter writer, in TextArguments arguments) => writer.Literal(text, style);
}
