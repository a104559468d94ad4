using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// What was shown with a message, kept as it was shown: a late tap means what it meant. Belongs to one person;
/// its buttons are stale for everybody else.
/// </summary>
public sealed class Question
{
    /// <inheritdoc cref="QuestionIds"/>
    public long Id { get; private init; }

    public PersonId PersonId { get; init; }

    /// <summary>The dialog session it was shown in; null for a prompt and for plain buttons.</summary>
    public Guid? Session { get; init; }

    /// <summary>The dialog a prompt opens when it is answered; null for plain buttons.</summary>
    public string? Dialog { get; init; }

    /// <summary>The slot asked.</summary>
    public string? Slot { get; init; }

    /// <summary>What a prompt's dialog is about.</summary>
    public string? Subject { get; init; }

    public ImmutableArray<ShownOption> Options { get; set; } = [];

    public required Instant AskedAt
    {
        get;
        init => (field, Id) = (value, QuestionIds.Next(value));
    }

    public Instant? AnsweredAt { get; set; }

    public bool IsPrompt => Dialog is not null && Session is null;

    /// <summary>True when these are the very words of one of its labels.</summary>
    public bool Says(string text)
    {
        var words = OptionMatcher.Fold(text);
        return words.Length > 0 && Options.Any(option => OptionMatcher.Fold(option.Label) == words);
    }

    /// <summary>True when these words may answer it: they name one of its options, or it takes any words.</summary>
    public bool MayMean(string text)
    {
        var options = Options.Where(option => option.Slot is not null).Select(option => new SlotOption(option.Value, option.Label)).ToImmutableArray();
        return options.IsEmpty || YesNoWords.IsYes(text) || YesNoWords.IsNo(text) || OptionMatcher.Match(text, options) is [_];
    }

    /// <summary>A form's answers with each token of this question's options replaced by what it means; several picks are a line each.</summary>
    public ImmutableSortedDictionary<string, string> Read(ImmutableSortedDictionary<string, string> answers) =>
        answers.ToImmutableSortedDictionary(pair => pair.Key, pair => string.Join('\n', pair.Value.Split('\n').Select(Read)), answers.KeyComparer);

    private string Read(string word) =>
        OptionToken.TryParse(word, out var token) && token.Question == Id && token.Ordinal is { } ordinal && Options.ElementAtOrDefault(ordinal) is { } option ? option.Value : word;
}
