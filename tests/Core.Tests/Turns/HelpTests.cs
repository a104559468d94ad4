using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Turns;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_follows_the_order_of_an_exchange_and_ends_with_what_may_be_said_at_any_time()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/aide");
        var help = (await lea.AllAsync())[^1].Text.Plain;
        int[] places = [.. new[] { "/besoin", "/partenaires", "/ecrire", "/rencontre", "/suivi", "/equipe", "/moi", "/signaler", "/supprimer", "/retour" }.Select(name => help.IndexOf(name, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("/atraiter", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_under_headings_and_a_coordinator_reads_theirs_too()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await community[Community.Paniers].SayAsync("aide")).Expect("Chercher et trouver").Expect("Vos données").Expect("Parler à une personne").ExpectNot("Coordonner").ExpectNot("/diagnostic");
        (await community.Coordinator.SayAsync("aide")).Expect("Coordonner").Expect("/atraiter").ExpectNot("/diagnostic");
        (await (await community.NewcomerAsync("Ann", language: "en")).SayAsync("help")).Expect("Search and find").Expect("Talk to a person");
    }

    [Fact]
    public async Task A_command_that_is_none_is_answered_with_the_nearest_and_is_no_answer_to_a_question()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        (await lea.SayAsync("/besion")).Expect("Je n'ai pas de commande /besion").Expect("/besoin").Expect("Voir où j'en suis");
        await lea.SayAsync("/ecrir");
        await lea.SayAsync("/besoin");
        (await lea.SayAsync("/atraiter")).Expect("Je n'ai pas de commande /atraiter").Expect("qu'est-ce qui coince");
    }

    [Fact]
    public async Task A_commands_name_that_is_no_answer_is_offered_as_a_command()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/reglages");
        (await lea.SayAsync("partenaires")).Expect("Vouliez-vous dire /partenaires").Expect("Finir d'abord");
        (await lea.TapAsync("/partenaires")).Expect("piste");
    }
}
