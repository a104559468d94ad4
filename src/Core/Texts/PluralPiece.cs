using System.Collections.Immutable;

namespace ChatAssistant.Core.Texts;

/// <summary><c>{count, plural, =0 {…} one {…} other {…}}</c>: an exact number first, then the language's form.</summary>
internal sealed class PluralPiece(
    string name,
    ImmutableArray<(double Number, ImmutableArray<Piece> Pieces)> exact,
    ImmutableArray<Piece> one,
    ImmutableArray<Piece> other) : Piece
{
    public override void Write(RichTextWriter writer, in TextArguments arguments) =>
        writer.Write(FormFor(arguments.Number(name), writer.Language), arguments);

    private ImmutableArray<Piece> FormFor(double number, TextLanguage language)
    {
        foreach (var (exactly, pieces) in exact)
            if (number.Equals(exactly))
                return pieces;
        return language.IsOne(number) ? one : other;
    }
}
