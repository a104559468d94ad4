using System.Collections.Immutable;
using System.Text;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>Cuts a text into words, numbers and the signs that matter to dates. "18h30" is three tokens.</summary>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private int _at;

    private Tokenizer(string text) => _text = text;

    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokenizer = new Tokenizer(text);
        while (tokenizer._at < text.Length)
            tokenizer.TakeNext();
        return tokenizer._tokens.ToImmutable();
    }

    private void TakeNext()
    {
        var next = _text[_at];
        if (char.IsAsciiDigit(next))
            TakeWhile(char.IsAsciiDigit);
        else if (char.IsLetter(next))
            TakeWhile(sign => char.IsLetter(sign) || Letters.IsAccent(sign));
        else
            TakeSign(next);
    }

    private void TakeWhile(Func<char, bool> belongs)
    {
        var start = _at;
        var word = new StringBuilder();
        for (; _at < _text.Length && belongs(_text[_at]); _at++)
            if (!Letters.IsAccent(_text[_at]))
                word.Append(Letters.Fold(_text[_at]));
        _tokens.Add(new Token(word.ToString(), start, _at));
    }

    private void TakeSign(char sign)
    {
        if (Meaning(sign) is { } meaning)
            _tokens.Add(new Token(meaning, _at, _at + 1));
        _at++;
    }

    private string? Meaning(char sign) => sign switch
    {
        '\n' or ';' or '|' => ";",
        '+' or '&' => "+",
        ',' or '/' => sign.ToString(),
        ':' => FollowsNumber ? ":" : null,
        '–' or '—' or '−' => "-",
        '-' or '\u2011' => Joins(char.IsLetter) && !FollowsHour ? null : "-",
        '.' => Joins(char.IsAsciiDigit) ? "." : EndsSentence() ? ";" : null,
        _ when char.IsWhiteSpace(sign) || char.IsControl(sign) || char.IsSurrogate(sign) || Letters.IsAccent(sign) => null,
        '’' or '‘' or '\'' or 'ʼ' or '"' or '«' or '»' or '“' or '”' or '(' or ')' or '[' or ']' or '!' or '?' or '…' or '*' or '•' or '·' => null,
        _ => sign.ToString(),
    };

    private bool FollowsNumber => _tokens.Count > 0 && char.IsAsciiDigit(_tokens[^1].Text[0]);

    // "9pm-midnight" is a stretch, "après-midi" a word.
    private bool FollowsHour =>
        _tokens is [.., var number, var unit] && char.IsAsciiDigit(number.Text[0]) && number.End == unit.Start;

    private bool Joins(Func<char, bool> kind) =>
        _at > 0 && _at + 1 < _text.Length && kind(_text[_at - 1]) && kind(_text[_at + 1]);

    // "18 h. Jeudi" ends a sentence; "5 p.m. Tuesday" does not.
    private bool EndsSentence() =>
        _at + 2 < _text.Length && char.IsWhiteSpace(_text[_at + 1]) && char.IsUpper(_text[_at + 2])
        && !(_at > 1 && char.IsLetter(_text[_at - 1]) && _text[_at - 2] == '.');
}
