using System.Text;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>Plays a conversation and writes down what each side saw.</summary>
public sealed class Transcript(ChannelScene scene)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<(string Person, string Message), string> seen = [];

    public string Text => text.ToString();

    public async Task SayAsync(string person, string words, string expected)
    {
        Act(person, words);
        await scene.SayAsync(person, words);
        Look(person, expected);
    }

    public async Task TapAsync(string person, string label, string expected)
    {
        var message = scene.SeenBy(person).Last(shown => shown.Buttons.Any(button => button.Label.Contains(label, StringComparison.Ordinal)));
        Act(person, $"[{message.Button(label).Label}]");
        await scene.SettleAsync(scene.Tap(person, message, message.Button(label)));
        Look(person, expected);
    }

    /// <summary>Anything else one can do on the platform.</summary>
    public Task DoAsync(string person, string words, Func<Task> act)
    {
        Act(person, words);
        return act();
    }

    public void Look(string person, string expected)
    {
        // Also what took another's place; not what was only marked as answered.
        var fresh = scene.SeenBy(person).Where(message => !seen.TryGetValue((person, message.Id), out var before) || !message.Text.StartsWith(before, StringComparison.Ordinal)).ToList();
        foreach (var message in fresh)
        {
            text.Append("> **Assistant** → ").Append(person).Append(" : ").AppendLine(Escaped(message.Text).ReplaceLineEndings("  \n> "));
            foreach (var file in message.Files)
                text.Append("> 📎 ").AppendLine(file.Name);
            if (message.Buttons.Length is > 0 and < 20)
                text.Append("> ").AppendLine(string.Join(' ', message.Buttons.Select(button => $"`{button.Label}`")));
            text.AppendLine();
        }

        foreach (var message in fresh)
            seen[(person, message.Id)] = message.Text;
        Assert.True(fresh.Any(message => Plain(message.Text).Contains(Plain(expected), StringComparison.OrdinalIgnoreCase) || message.Files.Any(file => file.Name == expected)), $"« {expected} » was not said.\n{text}");
    }

    public void Note(string words) => text.Append('*').Append(words).AppendLine("*").AppendLine();

    private void Act(string person, string words) => text.Append("**").Append(person).Append("** : ").AppendLine(Escaped(words)).AppendLine();

    /// <summary>What people write is no Markdown.</summary>
    private static string Escaped(string words) => words.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Plain(string words) => words.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'');
}
