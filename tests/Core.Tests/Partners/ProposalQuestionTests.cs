using ChatAssistant.Core.Tests.Scripts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class ProposalQuestionTests
{
    [Fact]
    public async Task What_is_held_back_of_a_question_is_shown_first_and_the_rest_goes_without_a_name()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (lea, karim) = await OfferedAsync(assistant);
        (await lea.TapAsync("Une question d'abord")).Expect("sans dire qui vous êtes").Expect("sont retenus");
        (await lea.SayAsync("Qui fait le planning ? Mon numéro : 06 12 34 56 78")).Expect("« Qui fait le planning ? Mon numéro : […] »").Expect("J'ai retenu : 06 12 34 56 78.");
        Assert.Single(await karim.AllAsync());
        (await lea.TapAsync("Envoyer")).Expect("transmise, sans votre nom");
        (await karim.LookAsync()).Expect("elle vous pose une question").Expect("Qui fait le planning ? Mon numéro : […]").ExpectNot("06 12").ExpectNot("Paniers");
        (await karim.TapAsync("Répondre")).Expect("La question : « Qui fait le planning");
        await karim.SayAsync("Une personne différente chaque mois.");
        (await karim.TapAsync("Envoyer")).Expect("transmise, sans votre nom");
        (await lea.LookAsync()).Expect("« Une personne différente chaque mois. »").Expect("Oui, présentez-nous").ExpectNot("Karim");
    }

    [Fact]
    public async Task A_question_can_be_reworded_or_dropped_and_nothing_is_sent()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (lea, karim) = await OfferedAsync(assistant);
        await lea.TapAsync("Une question d'abord");
        await lea.SayAsync("Combien êtes-vous ?");
        (await lea.TapAsync("Modifier")).Expect("Quelle est votre question");
        await lea.SayAsync("Combien de temps cela prend-il ?");
        (await lea.SayAsync("je vais envoyer autre chose plutôt")).Expect("Rien n'est parti");
        (await lea.TapAsync("Ne pas envoyer")).Expect("Rien n'est parti").Expect("Oui, présentez-nous");
        Assert.Single(await karim.AllAsync());
    }

    [Fact]
    public async Task Each_side_has_one_question()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (lea, karim) = await OfferedAsync(assistant);
        await lea.TapAsync("Une question d'abord");
        await lea.SayAsync("Combien êtes-vous ?");
        await lea.TapAsync("Envoyer");
        await lea.SayAsync("/partenaires");
        (await lea.TapAsync("Une question d'abord")).Expect("déjà posé votre question");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        await karim.TapAsync("Une question d'abord");
        await karim.SayAsync("Êtes-vous disponibles en avril ?");
        await karim.TapAsync("Envoyer");
        (await lea.LookAsync()).Expect("une question avant de répondre").Expect("disponibles en avril");
    }

    [Fact]
    public async Task A_question_reads_in_English()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (lea, karim) = await OfferedAsync(assistant, "en");
        await lea.TapAsync("A question first");
        (await lea.SayAsync("Who does the planning? lea@example.org")).Expect("without your name: “Who does the planning? […]”").Expect("I held back: lea@example.org.");
        await lea.TapAsync("Send");
        (await karim.LookAsync()).Expect("they have a question for you");
        await karim.TapAsync("Reply");
        await karim.SayAsync("One person a month.");
        await karim.TapAsync("Send");
        (await lea.LookAsync()).Expect("The answer to your question").Expect("One person a month.");
    }

    private static async Task<(Someone Lea, Someone Karim)> OfferedAsync(TestAssistant assistant, string language = "fr")
    {
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers", "Léa", "fund-crowd", language: language);
        var karim = await network.AddAsync("Les Jardins", "Karim", "vol-retain", language: language);
        await lea.SayAsync("/publish vol-retain");
        return (lea, karim);
    }
}
