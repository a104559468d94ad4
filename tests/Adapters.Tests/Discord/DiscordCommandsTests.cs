using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed partial class DiscordCommandsTests
{
    private static readonly ServiceProvider Product = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IStorage>(new SqliteStorage("Data Source=:memory:")).AddAssistantCore().BuildServiceProvider();
    private static readonly CommandCatalog Catalog = Product.GetRequiredService<CommandCatalog>();
    private static readonly IReadOnlyList<ApplicationCommand> All = new DiscordCommands(Catalog, Product.GetRequiredService<TextCatalog>(), new()).All;

    [Fact]
    public void The_channels_own_words_are_in_every_language() => Assert.Empty(new DiscordTexts().Differences());

    [Fact]
    public void Every_listed_command_is_there_in_French_and_English_with_the_documented_limits()
    {
        Assert.Equal(Catalog.All.Count(command => command.IsListed) + 2, All.Count);
        Assert.InRange(All.Count, 1, 100);
        Assert.All(All, command =>
        {
            Assert.All(command.NameLocalizations!.Values.Append(command.Name), name => Assert.Matches(NameShape(), name));
            Assert.All(command.DescriptionLocalizations!.Values.Append(command.Description), words => Assert.InRange(words.Length, 1, 100));
            Assert.Equal(["en-GB", "en-US", "fr"], command.NameLocalizations!.Keys);
            Assert.InRange(command.Options?.Count ?? 0, 0, 25);
        });
        foreach (var locale in new[] { "en-GB", "fr" })
            Assert.Equal(All.Count, All.Select(command => command.NameLocalizations![locale]).Distinct().Count());
    }

    [Fact]
    public void A_command_comes_back_under_a_name_that_the_product_reads() => Assert.All(
        All.Where(command => command.Name is not (DiscordCommands.Say or DiscordCommands.Board)),
        command => Assert.NotNull(Catalog.Read("/" + command.Name, Role.Administrator, _ => true)));

    [Fact]
    public void What_is_for_the_coordination_is_hidden_from_others_and_the_rest_is_everywhere()
    {
        foreach (var command in All)
        {
            var isForCoordination = command.Name == DiscordCommands.Board || Catalog.Read("/" + command.Name, Role.Administrator, _ => true)?.Command.MinimumRole >= Role.Coordinator;
            Assert.Equal(isForCoordination ? 32 : null, command.DefaultMemberPermissions);
            Assert.Equal(command.Name == DiscordCommands.Board ? [InteractionContext.Guild] : [InteractionContext.Guild, InteractionContext.BotDm], command.Contexts!);
        }
    }

    [Fact]
    public void Choices_are_said_in_both_languages()
    {
        var choices = All.Single(command => command.Name == "consent").Options!.Single().Choices!;
        Assert.Equal([("yes", "yes", "oui"), ("no", "no", "non")], choices.Select(choice => (choice.Value, choice.NameLocalizations!["en-GB"], choice.NameLocalizations["fr"])));
    }

    [GeneratedRegex(@"^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$")]
    private static partial Regex NameShape();
}
