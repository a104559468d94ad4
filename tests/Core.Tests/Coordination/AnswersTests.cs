using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.FollowUps;
using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Coordination;

/// <summary>What people are told that the coordination alone will read, it reads; nobody else does.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task Answers_to_check_ins_news_and_the_reason_of_an_end_are_read_by_the_coordination_the_newest_first()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        (await story.Community.Coordinator.SayAsync("/reponses")).Expect("Personne n'a encore répondu");
        await story.UntilAsync(new(2026, 3, 19, 10, 0));
        await story.Lea.TapAsync("Oui");
        await story.Lea.SayAsync("passer");
        await story.Karim.TapAsync("Non");
        await story.Karim.TapAsync("Pas trouvé de date");
        await story.Assistant.AdvanceAsync(NodaTime.Duration.FromMinutes(1));
        await story.Assistant.PressAsync(story.Lea, $"followup {story.Exchange:N}");
        await story.Lea.SayAsync("Un planning partagé nous a aidés.");
        var heard = await story.Community.Coordinator.SayAsync("/reponses");
        heard.Expect("Léa (Les Paniers du samedi) sur la rencontre avec Les Jardins de la Vilaine : Oui")
            .Expect("Karim (Les Jardins de la Vilaine) sur la rencontre avec Les Paniers du samedi : Non · Pas trouvé de date")
            .Expect("Léa (Les Paniers du samedi) sur l'échange avec Les Jardins de la Vilaine : « Un planning partagé nous a aidés. »");
        Assert.True(heard.Text.IndexOf("planning", StringComparison.Ordinal) < heard.Text.IndexOf("Karim (", StringComparison.Ordinal), heard.Text);

        await story.Assistant.PressAsync(story.Karim, $"close-exchange {story.Exchange:N}");
        await story.Karim.TapAsync("Nous manquons de temps");
        (await story.Community.Coordinator.SayAsync("/reponses")).Expect("à la fin de leur échange : Nous manquons de temps");
        (await story.Lea.LookAsync()).ExpectNot("manquons de temps");
    }

    [Fact]
    public async Task A_month_and_three_months_later_what_was_tried_and_what_changed_is_read_in_words()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(new(2026, 3, 19, 10, 0));
        await story.Lea.TapAsync("Oui");
        await story.Lea.SayAsync("passer");
        await story.UntilAsync(new(2026, 4, 14, 10, 0));
        await story.Lea.TapAsync("C'est en cours");
        await story.Lea.SayAsync("un tableau au mur");
        await story.UntilAsync(new(2026, 6, 20, 10, 0));
        await story.Lea.TapAsync("En partie");
        await story.Lea.SayAsync("12 au lieu de 8");
        await story.Lea.TapAsync("Un projet commun");
        (await story.Community.Coordinator.SayAsync("/reponses"))
            .Expect("un mois après la rencontre avec Les Jardins de la Vilaine : C'est en cours « un tableau au mur »")
            .Expect("trois mois après la rencontre avec Les Jardins de la Vilaine : En partie · Un projet commun « 12 au lieu de 8 »");
        var sam = await story.Assistant.Someone("Sam", "en").ArriveAsync(await story.Community.InviteAsync(role: Role.Administrator));
        (await sam.SayAsync("/answers")).Expect("a month after the meetup with Les Jardins de la Vilaine: In progress “un tableau au mur”");
    }

    [Fact]
    public async Task Why_a_lead_was_declined_is_read_by_the_coordination_and_by_no_other_side()
    {
        await using var assistant = await Neighbours.StartAsync();
        var neighbours = await Neighbours.CreateAsync(assistant);
        var lea = await neighbours.AddAsync("Les Paniers", "Léa", "");
        var karim = await neighbours.AddAsync("Les Jardins", "Karim", "vol-retain");
        var nadia = await neighbours.JoinAsync(null, "Nadia", Role.Coordinator);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Pas cette fois");
        await lea.TapAsync("Dire pourquoi");
        await lea.TapAsync("C'est trop loin");
        (await nadia.SayAsync("/reponses")).Expect("Les Paniers sur la piste de Les Jardins").Expect("C'est trop loin");
        (await karim.LookAsync()).ExpectNot("trop loin");
    }

    [Fact]
    public async Task Neither_a_volunteer_nor_another_networks_coordinator_reads_any_of_it()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        var other = await Community.CreateAsync(story.Assistant, "Un autre réseau");
        await story.Assistant.PressAsync(story.Lea, $"followup {story.Exchange:N}");
        await story.Lea.SayAsync("Une chose à nous.");
        (await other.Coordinator.SayAsync("/reponses")).Expect("Personne n'a encore répondu");
        (await story.Assistant.PressAsync(story.Karim, "answers")).ExpectNot("Une chose à nous");
        (await story.Karim.SayAsync("/reponses")).ExpectNot("Une chose à nous");
    }
}
