using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What the documentation says a message and a form may be.</summary>
internal static class DrawnLimits
{
    public static void Hold(DiscordPart part)
    {
        Assert.InRange(part.Content.Length, 0, 2000);
        Assert.True(part.Content.Length > 0 || !part.Files.IsEmpty, "An empty message.");
        Assert.InRange(part.Files.Length, 0, 10);
        Hold(part.Rows);
    }

    public static void Hold(IReadOnlyCollection<Component> rows)
    {
        Assert.InRange(rows.Count, 0, 5);
        var ids = new List<string>();
        foreach (var row in rows.Cast<ActionRow>())
        {
            Assert.InRange(row.Components.Count, 1, 5);
            Assert.True(row.Components.All(one => one is Button) || row.Components is [StringSelect], "A list stands alone.");
            ids.AddRange(row.Components.Select(Hold).OfType<string>());
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    public static void Hold(Modal modal)
    {
        Assert.InRange(modal.Title.Length, 1, 45);
        Assert.InRange(modal.CustomId.Length, 1, 100);
        Assert.InRange(modal.Components.Count, 1, 5);
        foreach (var label in modal.Components.Cast<Label>())
        {
            Assert.InRange(label.Text.Length, 1, 45);
            Assert.InRange(label.Description?.Length ?? 1, 1, 100);
            if (label.Component is TextInput input)
            {
                Assert.InRange(input.MaxLength ?? 4000, 1, 4000);
                Assert.InRange(input.Value?.Length ?? 0, 0, input.MaxLength ?? 4000);
                Assert.InRange(input.Placeholder?.Length ?? 1, 1, 100);
            }
            else
                Hold(label.Component!);
        }
    }

    private static string? Hold(Component component)
    {
        switch (component)
        {
            case Button { Style: ButtonStyle.Link } link:
                Assert.InRange(link.Url!.Length, 1, 512);
                return null;
            case Button button:
                Assert.InRange(button.Label!.Length, 1, 80);
                return Id(button.CustomId);
            case StringSelect list:
                Assert.InRange(list.Options!.Count, 1, 25);
                Assert.InRange(list.Placeholder?.Length ?? 1, 1, 150);
                Assert.InRange(list.MinValues ?? 1, 0, list.Options.Count);
                Assert.InRange(list.MaxValues ?? 1, 1, list.Options.Count);
                Assert.InRange(list.Options.Count(option => option.Default == true), 0, list.MaxValues ?? 1);
                Assert.Equal(list.Options.Count, list.Options.Select(option => option.Value).Distinct().Count());
                Assert.All(list.Options, option => Assert.InRange(option.Label.Length, 1, 100));
                return Id(list.CustomId);
            default:
                throw new InvalidOperationException($"No {component} here.");
        }
    }

    private static string Id(string? id)
    {
        Assert.InRange(id!.Length, 1, 100);
        return id;
    }
}
