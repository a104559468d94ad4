using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatAssistant.Core.Texts;

/// <summary><c>{kind, select, phone {…} other {…}}</c>: the branch named by the argument.</summary>
internal sealed class SelectPiece(
    string name,
    FrozenDictionary<string, ImmutableArray<Piece>> branches,
    ImmutableArray<Piece> other) : Piece
{
    public override void Write(RichTextWriter writer, in TextArguments arguments) =>
        writer.Write(branches.GetValueOrDefault(arguments.Word(name), other), arguments);
}
