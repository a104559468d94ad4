using System.Text;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>Plays a conversation and writes down what each side saw.</summary>
internal sealed class Transcript(RennesScene scene)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, int> seen = [];

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

    /// <summary>A tap that only changes the keyboard.</summary>
    public async Task TurnAsync(string person, string label)
    {
        var message = scene.SeenBy(person).Last(shown => shown.Buttons.Any(button => button.Label.Contains(label, StringComparison.Ordinal)));
        Act(person, $"[{message.Button(label).Label}]");
        await scene.TapNowAsync(person, message.Id, label);
    }

    public void Look(string person, string expected)
    {
        var all = scene.SeenBy(person);
        var fresh = all.Skip(seen.GetValueOrDefault(person)).ToList();
        foreach (var message in fresh)
        {
            text.Append("> **Assistant** → ").Append(person).Append(" : ").AppendLine(Escaped(message.Text).ReplaceLineEndings("  \n> "));
            foreach (var file in message.Files)
                text.Append("> 📎 ").AppendLine(file.Name);
            if (message.Buttons.Length is > 0 and < 20)
                text.Append("> ").AppendLine(string.Join(' ', message.Buttons.Select(button => $"`{button.Label}`")));
            text.AppendLine();
        }

        seen[person] = all.Count;
        Assert.True(fresh.Any(message => Plain(message.Text).Contains(Plain(expected), StringComparison.OrdinalIgnoreCase) || message.Files.Any(file => file.Name == expected)), $"« {expected} » was not said.\n{text}");
    }

    public void Note(string words) => text.Append('*').Append(words).AppendLine("*").AppendLine();

    private void Act(string person, string words) => text.Append("**").Append(person).Append("** : ").AppendLine(Escaped(words)).AppendLine();

    /// <summary>What people write is no Markdown.</summary>
    private static string Escaped(string words) => words.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Plain(string words) => words.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'');
}
