using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>Reads a pattern into pieces, once; <see cref="MessagePattern"/> documents the syntax.</summary>
internal sealed class PatternParser(string key, string pattern)
{
    private const string Quotable = "{}#*[>";

    private readonly HashSet<string> arguments = [];
    private readonly PatternCursor cursor = new(key, pattern);

    public IReadOnlySet<string> Arguments => arguments;

    public ImmutableArray<Piece> Parse() => Message(new('\0', TextStyle.None, StartsLine: true, Counted: null));

    private ImmutableArray<Piece> Message(PatternScope scope)
    {
        var pieces = new PieceList();
        var (style, lineStarts) = (scope.Style, scope.StartsLine);
        while (!cursor.AtEnd && cursor.Current != scope.End)
        {
            if (lineStarts && cursor.Take("> "))
            {
                (style, lineStarts) = (style | TextStyle.Quote, false);
                continue;
            }

            if (lineStarts)
                style &= ~TextStyle.Quote;
            var here = scope with { Style = style, StartsLine = lineStarts };
            lineStarts = cursor.Current == '\n';
            style = Next(pieces, here);
        }

        if (((style ^ scope.Style) & ~TextStyle.Quote) != 0)
            throw cursor.Error("'*' or '**' is not closed here (a star alone is written '*' between apostrophes)");
        return pieces.ToImmutable();
    }

    /// <summary>Reads one element and returns the style of the next one.</summary>
    private TextStyle Next(PieceList pieces, PatternScope scope)
    {
        var style = scope.Style;
        switch (cursor.Current)
        {
            case '{':
                pieces.Add(Argument(scope));
                break;
            case '}':
                throw cursor.Error("'}' closes nothing");
            case '#' when scope.Counted is not null:
                cursor.Expect('#');
                pieces.Add(new ArgumentPiece(scope.Counted, style));
                break;
            case '*':
                return style ^ (cursor.Take("**") ? TextStyle.Strong : cursor.Take("*") ? TextStyle.Emphasis : 0);
            case '[' when cursor.IsAtLink:
                pieces.Add(Link(scope));
                break;
            case '\'' when cursor.QuotedCharacter is { } quoted && Quotable.Contains(quoted, StringComparison.Ordinal):
                pieces.Add(quoted, style);
                cursor.Skip(3);
                break;
            case '\n' when !cursor.IsAt("\n> "):
                pieces.Add(cursor.Next(), style & ~TextStyle.Quote);
                break;
            default:
                pieces.Add(cursor.Next(), style);
                break;
        }

        return style;
    }

    private LinkPiece Link(PatternScope scope)
    {
        cursor.Expect('[');
        var label = Message(scope with { End = ']', StartsLine = false });
        cursor.Expect(']');
        cursor.Expect('(');
        cursor.Expect('{');
        var address = ArgumentName();
        cursor.Expect('}');
        cursor.Expect(')');
        return new(label, address);
    }

    private Piece Argument(PatternScope scope)
    {
        cursor.Expect('{');
        var name = ArgumentName();
        if (cursor.Take("}"))
            return new ArgumentPiece(name, scope.Style);
        cursor.Expect(',');
        var kind = cursor.Word();
        cursor.Expect(',');
        Piece piece = kind switch
        {
            "plural" => Plural(name, Branches(scope with { End = '}', Counted = name })),
            "select" => Select(name, Branches(scope with { End = '}' })),
            _ => throw cursor.Error($"'{kind}' is neither plural nor select"),
        };
        cursor.Expect('}');
        return piece;
    }

    private string ArgumentName()
    {
        var name = cursor.Word();
        arguments.Add(name);
        return name;
    }

    private Dictionary<string, ImmutableArray<Piece>> Branches(PatternScope scope)
    {
        var branches = new Dictionary<string, ImmutableArray<Piece>>();
        for (cursor.SkipSpaces(); !cursor.AtEnd && cursor.Current != '}'; cursor.SkipSpaces())
        {
            var name = cursor.Word();
            cursor.Expect('{');
            if (!branches.TryAdd(name, Message(scope)))
                throw cursor.Error($"the branch '{name}' is there twice");
            cursor.Expect('}');
        }

        return branches.ContainsKey("other") ? branches : throw cursor.Error("the branch 'other' is missing");
    }

    private PluralPiece Plural(string name, Dictionary<string, ImmutableArray<Piece>> branches)
    {
        var exact = branches.Where(branch => branch.Key.StartsWith('='))
            .Select(branch => (cursor.Number(branch.Key[1..]), branch.Value)).ToImmutableArray();
        var unknown = branches.Keys.FirstOrDefault(branch => !branch.StartsWith('=') && branch is not ("one" or "other"));
        return unknown is null
            ? new(name, exact, branches.GetValueOrDefault("one", branches["other"]), branches["other"])
            : throw cursor.Error($"'{unknown}' is not a plural form: =number, one, other");
    }

    private static SelectPiece Select(string name, Dictionary<string, ImmutableArray<Piece>> branches) =>
        new(name, branches.ToFrozenDictionary(), branches["other"]);
}
