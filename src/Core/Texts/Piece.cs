namespace ChatAssistant.Core.Texts;

/// <summary>A node of a parsed pattern: immutable, written once for each message.</summary>
internal abstract class Piece
{
    public abstract void Write(RichTextWriter writer, in TextArguments arguments);
}
