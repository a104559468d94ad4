using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed partial class DiscordScenarioTests
{
    [Theory]
    [InlineData(DiscordWay.Gateway)]
    [InlineData(DiscordWay.Http)]
    [InlineData(DiscordWay.Server)]
    public async Task A_need_becomes_an_introduction_a_relay_and_a_meetup(DiscordWay way)
    {
        await using var scene = new DiscordRennesScene(way);
        await scene.StartAsync();
        var scenario = new DiscordScenario(scene, way);
        await scenario.PlayAsync();
        Assert.Empty(scene.Discord.Violations);
        Assert.Empty(scene.Api.Door.Unanswered);
        // In time, and with what was promised.
        Assert.All(scene.Discord.Interactions.Values, interaction => Assert.True(interaction.Answer is not null && !interaction.IsPromised));
        Assert.Contains(scene.Discord.SeenBy(scene.IdOf(DiscordScenario.Lea)), message => message.Content.Contains("<t:1773163800:F>", StringComparison.Ordinal));
        if (way == DiscordWay.Server)
        {
            Assert.Empty(scene.SeenIn("salon"));
            Keep(scenario.Play.Text);
        }
    }

    /// <summary>The page of the guide that shows a conversation is one that was played: DISCORD_TRANSCRIPT=write plays it anew.</summary>
    private static void Keep(string played, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("DISCORD_TRANSCRIPT") == "write")
            File.WriteAllText(
                Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/guide/fr/discord-conversation.md"),
                "# Une conversation sur Discord\n\nLéa est dans un serveur, où elle seule voit ce qu'on lui répond ; Karim finit en message privé. Jouée par les tests sur un faux Discord, telle quelle.\n\n" + InviteCode().Replace(played.ReplaceLineEndings("\n"), "/bonjour CODE"));
    }

    [GeneratedRegex("/hello [A-Z0-9-]+")]
    private static partial Regex InviteCode();
}
