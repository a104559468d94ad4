using System.Collections.Immutable;

namespace ChatAssistant.Core.Texts;

/// <summary><c>[label]({address})</c>. An address that is neither https nor a path of our site leaves the label alone.</summary>
internal sealed class LinkPiece(ImmutableArray<Piece> label, string name) : Piece
{
    public override void Write(RichTextWriter writer, in TextArguments arguments)
    {
        var address = arguments.Word(name);
        writer.Link = IsSafe(address) ? address : null;
        writer.Write(label, arguments);
        writer.Link = null;
    }

    private static bool IsSafe(string address) =>
        !RemovedCharacters.AreIn(address)
        && !address.Any(char.IsWhiteSpace)
        && (IsOurPath(address) || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    // "//host" and "/\host" are other sites to a browser.
    private static bool IsOurPath(string address) => address is ['/'] or ['/', not ('/' or '\\'), ..];
}
