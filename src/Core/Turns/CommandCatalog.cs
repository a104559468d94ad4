using System.Collections.Frozen;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Turns;

/// <summary>All commands by key and by the names people type, in every language at once.</summary>
public sealed class CommandCatalog
{
    /// <summary>How many first letters make two names alike: a slip is mostly farther on.</summary>
    private const int AlikeLetters = 3;

    private readonly FrozenDictionary<string, ICommand> byName;
    private readonly FrozenDictionary<string, ICommand> byKey;

    public CommandCatalog(IEnumerable<ICommand> commands, TextCatalog texts)
    {
        All = [.. commands];
        byKey = All.ToFrozenDictionary(command => command.Key, StringComparer.Ordinal);
        byName = All
            .SelectMany(command => texts.Languages.SelectMany(language => NamesOf(command, language, texts)).Distinct().Select(name => (name, command)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.command, StringComparer.Ordinal);
    }

    /// <summary>In the order of the features.</summary>
    public IReadOnlyList<ICommand> All { get; }

    public ICommand? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Reads "/besoin trier les dons". With the slash a key is a name too; the slash is optional only where the words are the name and nothing else.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="role">The speaker's role: commands beyond it do not exist for them.</param>
    /// <param name="bare">Which commands count by their bare name: in a dialog, most words are answers.</param>
    public (ICommand Command, string Argument)? Read(string text, Role role, Func<ICommand, bool> bare)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith('/'))
        {
            var parts = trimmed[1..].Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.Length > 0 && (byName.GetValueOrDefault(OptionMatcher.Fold(parts[0])) ?? byKey.GetValueOrDefault(parts[0])) is { } named && role >= named.MinimumRole
                ? (named, parts.ElementAtOrDefault(1) ?? "")
                : null;
        }

        return byName.TryGetValue(OptionMatcher.Fold(trimmed), out var said) && role >= said.MinimumRole && bare(said) ? (said, "") : null;
    }

    /// <summary>The listed commands that somebody may have meant by a name that is none: those whose name begins alike, or holds it.</summary>
    public IEnumerable<ICommand> Near(string name, Role role)
    {
        var folded = OptionMatcher.Fold(name);
        return byName.Where(known => known.Value.IsListed && role >= known.Value.MinimumRole && IsNear(known.Key, folded)).OrderBy(known => known.Key, StringComparer.Ordinal).Select(known => known.Value).Distinct();
    }

    private static bool IsNear(string known, string typed) =>
        typed.Length >= AlikeLetters && (known.StartsWith(typed[..AlikeLetters], StringComparison.Ordinal) || known.Contains(typed, StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(ICommand command, string language, TextCatalog texts)
    {
        var key = $"command.{command.Key}.names";
        return texts.Has(language, key) ? texts.Plain(language, key).Split('|').Select(OptionMatcher.Fold) : [];
    }
}
