using System.Text.RegularExpressions;
using ChatAssistant.Core.Tests.FollowUps;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Texts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed partial class HistoryTests
{
    [Fact]
    public async Task A_coordinator_reads_what_happened_in_an_exchange_and_never_what_was_written_there()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        foreach (var words in new[] { "Bonjour Karim", "À samedi" })
        {
            await story.Lea.SayAsync("/ecrire");
            await story.Lea.SayAsync(words);
            await story.Lea.TapAsync("Envoyer");
        }

        await story.UntilAsync(new(2026, 3, 19, 10, 0));
        await story.Karim.TapAsync("Non");
        await story.Karim.TapAsync("Nous n'avons pas pu");
        (await story.Community.Coordinator.SayAsync("/historique"))
            .Expect("Les Paniers du samedi").Expect("Les Jardins de la Vilaine").Expect("en cours")
            .Expect("mercredi 4 mars : message transmis (2 fois) · Léa").Expect("jeudi 19 mars : point de suivi répondu · Karim")
            .ExpectNot("Bonjour Karim").ExpectNot("pas pu");
    }

    [Fact]
    public async Task Of_several_exchanges_one_is_chosen_or_named()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        await story.OpenAsync(Community.Jardins, "Lire ensemble");
        await RecordAsync(story, story.Exchange);
        var nadia = story.Community.Coordinator;
        (await nadia.SayAsync("/historique jardins")).Expect("De quel échange").Expect("Les Jardins de la Vilaine et Les Paniers du samedi").Expect("Lire ensemble");
        (await nadia.TapAsync("Lire ensemble")).Expect("Les Jardins de la Vilaine").Expect("Lire ensemble");
        (await nadia.SayAsync("/historique paniers")).Expect("souhait de quitter l'échange");
        (await nadia.SayAsync("/historique personne")).Expect("Je ne trouve pas d'échange de ce nom");
        (await nadia.TapAsync("Les derniers échanges")).Expect("Les Paniers du samedi");
    }

    [Fact]
    public async Task Only_the_coordination_of_its_own_network_reads_it()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        await RecordAsync(story, story.Exchange);
        var other = await Community.CreateAsync(story.Assistant, "Un autre réseau");
        foreach (var words in new[] { $"/historique {story.Exchange:N}", "/historique paniers", "/historique" })
            (await other.Coordinator.SayAsync(words)).ExpectNot("souhait de quitter");
        foreach (var somebody in new[] { story.Lea, story.Community["Vélo pour tous"] })
            (await somebody.SayAsync($"/historique {story.Exchange:N}")).ExpectNot("souhait de quitter");
        (await story.Community.Coordinator.SayAsync($"/historique {story.Exchange:N}")).Expect("souhait de quitter");
    }

    [Fact]
    public async Task A_long_history_shows_its_latest_steps_and_counts_the_others()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        for (var day = 0; day < 25; day++)
        {
            await RecordAsync(story, story.Exchange);
            await story.Assistant.AdvanceAsync(Duration.FromDays(1));
        }

        (await story.Community.Coordinator.SayAsync($"/historique {story.Exchange:N}")).Expect("5 étapes plus tôt");
    }

    [Fact]
    public async Task A_silent_persons_exchange_shows_its_history_from_the_list_of_what_waits_and_in_English()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await RecordAsync(story, story.Exchange);
        await story.UntilAsync(new(2026, 3, 26, 10, 0));
        await story.Community.Coordinator.SayAsync("/atraiter");
        (await story.Community.Coordinator.TapAsync("1. Historique")).Expect("souhait de quitter l'échange · Léa");
        var sam = await story.Assistant.Someone("Sam", "en").ArriveAsync(await story.Community.InviteAsync(role: Core.People.Role.Administrator));
        (await sam.SayAsync("/history paniers")).Expect("under way").Expect("Wednesday 4 March: a wish to leave the exchange · Léa");
    }

    [Fact]
    public void Every_step_that_the_code_records_has_its_words()
    {
        var core = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Core"));
        var kinds = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Recorded().Matches(File.ReadAllText(file)).Select(step => step.Groups[1].Value + step.Groups[2].Value)).Distinct().ToList();
        Assert.True(kinds.Count > 10);
        Assert.All(kinds, kind => Assert.True(TextCatalog.Embedded().Has("history." + kind), kind));
    }

    private static Task RecordAsync(FollowUpStory story, Guid exchange) => story.AsAsync(story.Lea, turn =>
    {
        turn.Db.Add(new Core.Exchanges.ExchangeEvent { Id = turn.NewId(), ExchangeId = exchange, Kind = "leaving-asked", By = turn.Person.Id, At = turn.Now });
        return Task.CompletedTask;
    });

    [GeneratedRegex(@"turn\.Record\([a-zA-Z.]+, ""([a-z-]+)""|new ExchangeEvent \{[^}]*Kind = ""([a-z-]+)""")]
    private static partial Regex Recorded();
}
