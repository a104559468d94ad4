using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Texts;

/// <summary>
/// A text with places for values, parsed once. The syntax is a subset of ICU MessageFormat:
/// <code>
/// {name}                                             a value
/// {count, plural, =0 {none} one {# day} other {# days}}   # is the number; other is required
/// {kind, select, call {a call} other {a meeting}}    other is required
/// **strong**  *emphasis*  [label]({address})         markup, of the pattern only
/// > at the start of a line                           a quoted line
/// </code>
/// An apostrophe is an apostrophe (French is full of them), except around one of <c>{ } # * [ &gt;</c>, which it
/// makes literal: <c>'{'</c>. Values are never parsed: a value that looks like markup is shown as it was written.
/// </summary>
public sealed class MessagePattern
{
    private readonly string key;
    private readonly ImmutableArray<Piece> pieces;
    private readonly RichText? constant;

    private MessagePattern(string key, ImmutableArray<Piece> pieces, IReadOnlySet<string> arguments)
    {
        this.key = key;
        this.pieces = pieces;
        Arguments = arguments;
        if (arguments.Count == 0)
            constant = Write(new(""), new(key, []));
    }

    /// <summary>The names of the values it needs.</summary>
    public IReadOnlySet<string> Arguments { get; }

    /// <param name="key">The text's name, said in errors.</param>
    /// <param name="pattern">The text in the syntax above.</param>
    /// <exception cref="FormatException">The pattern is not well formed; the message says where.</exception>
    public static MessagePattern Parse(string key, string pattern)
    {
        var parser = new PatternParser(key, pattern);
        return new(key, parser.Parse(), parser.Arguments);
    }

    /// <summary>
    /// Fills in the values: strings, int, long, decimal and double, rich texts, lists of strings or of rich texts;
    /// dates and times come as strings, said by the caller. A number that is not a quantity (a year) is a string too.
    /// </summary>
    /// <exception cref="KeyNotFoundException">A value is missing.</exception>
    /// <exception cref="ArgumentException">A value is of a type that cannot be shown, or a plural's is not a number.</exception>
    public RichText Format(TextLanguage language, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        constant ?? Write(language, new(key, arguments));

    /// <inheritdoc cref="Format(TextLanguage, ReadOnlySpan{ValueTuple{string, object?}})"/>
    public RichText Format(TextLanguage language, IReadOnlyDictionary<string, object?> arguments) =>
        constant ?? Write(language, new(key, [], arguments));

    private RichText Write(TextLanguage language, in TextArguments arguments)
    {
        var writer = new RichTextWriter(language);
        writer.Write(pieces, arguments);
        return writer.ToRichText();
    }
}
