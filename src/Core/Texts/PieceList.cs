using System.Collections.Immutable;
using System.Text;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>The pieces of a message being parsed; literals of one style are gathered into one piece.</summary>
internal sealed class PieceList
{
    private readonly ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly StringBuilder literal = new();
    private TextStyle literalStyle;

    public void Add(char character, TextStyle style)
    {
        if (style != literalStyle)
            EndLiteral();
        literalStyle = style;
        literal.Append(character);
    }

    public void Add(Piece piece)
    {
        EndLiteral();
        pieces.Add(piece);
    }

    public ImmutableArray<Piece> ToImmutable()
    {
        EndLiteral();
        return pieces.ToImmutable();
    }

    private void EndLiteral()
    {
        if (literal.Length == 0)
            return;
        pieces.Add(new LiteralPiece(literal.ToString(), literalStyle));
        literal.Clear();
    }
}
