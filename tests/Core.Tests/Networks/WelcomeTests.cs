using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Networks;

public sealed class WelcomeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_screen_says_who_speaks_what_for_and_what_is_kept()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = await community.NewcomerAsync("Léa");
        lea.Expect("Maison des associations de Rennes").Expect("Je garde votre nom").Expect("D'accord, commençons").Expect("En savoir plus").Expect("Pas maintenant");
        Assert.Single(lea.Heard);
        (await lea.TapAsync("En savoir plus")).Expect("CNIL").Expect("Telegram").Expect("D'accord, commençons");
        (await lea.TapAsync("Pas maintenant")).Expect("Rien n'est lancé");
    }

    [Fact]
    public async Task English_is_complete()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await community.NewcomerAsync("Ann", language: "en")).Expect("Something difficult in your association?");
    }

    [Theory]
    [InlineData("fr", "Hello, we are looking for help with our volunteers", "en")]
    [InlineData("fr", "hello", "fr")]
    [InlineData("en", "bonjour", "en")]
    [InlineData("en", "je cherche des gens qui font du soutien scolaire", "fr")]
    public async Task Where_the_platform_tells_no_language_the_first_words_do_if_they_are_clear_else_it_is_the_networks(string network, string words, string spoken)
    {
        await using var assistant = await TestAssistant.StartAsync();
        await Community.CreateAsync(assistant);
        await using var db = assistant.Db();
        await db.Networks.ExecuteUpdateAsync(one => one.SetProperty(set => set.Language, network), Cancelled);
        var ann = await assistant.Someone("Ann", language: null).SayAsync(words);
        Assert.Equal(spoken, (await ann.PersonAsync()).Language);
        await ann.SayAsync("/association");
        await ann.SayAsync("We are the Saturday market and we need help");
        Assert.Equal(spoken, (await ann.PersonAsync()).Language);
    }

    [Fact]
    public async Task Words_written_before_the_code_that_lets_them_in_tell_the_language_too()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        await Community.CreateAsync(assistant, "Maison de Brest");
        var ann = await assistant.Someone("Ann", language: null).SayAsync("Hello, who are you and what do you do with my words?");
        await ann.SayAsync(await rennes.InviteAsync());
        Assert.Equal((rennes.Network, "en"), ((await ann.PersonAsync()).NetworkId, (await ann.PersonAsync()).Language));
    }

    [Fact]
    public async Task The_only_network_needs_no_code_and_a_stale_invite_still_gets_the_welcome()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await assistant.Someone().ArriveAsync()).Expect("Je cherche qui sait faire");
        var used = await community.InviteAsync();
        await assistant.Someone("Marc").ArriveAsync(used);
        (await assistant.Someone("Rose").ArriveAsync(used)).Expect("ne marche plus").Expect("Je cherche qui sait faire");
        (await assistant.Someone("Luc").ArriveAsync("ABCDEFGHJKMN")).Expect("Je ne connais pas ce code").Expect("Je cherche qui sait faire");
        var old = await community.InviteAsync();
        assistant.Time.Advance(TimeSpan.FromDays(8));
        (await assistant.Someone("Eva").ArriveAsync(old)).Expect("ne marche plus");
    }

    [Fact]
    public async Task With_two_networks_a_code_is_asked_for_and_says_which()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        var brest = await Community.CreateAsync(assistant, "Maison de Brest");
        var lea = await assistant.Someone().ArriveAsync();
        lea.Expect("votre code d'invitation").ExpectNot("Rennes").ExpectNot("Brest");
        (await lea.SayAsync("Je cherche des bénévoles")).Expect("votre code d'invitation");
        (await lea.SayAsync("/besoin")).Expect("votre code d'invitation").ExpectNot("qu'est-ce qui coince");
        (await lea.SayAsync((await brest.InviteAsync()).ToLowerInvariant())).Expect("Maison de Brest");
        Assert.Equal(brest.Network, (await lea.PersonAsync()).NetworkId);
        (await lea.SayAsync("/start " + await rennes.InviteAsync())).Expect("un autre réseau").ExpectNot("Rennes");
        Assert.Equal(brest.Network, (await lea.PersonAsync()).NetworkId);
    }

    [Fact]
    public async Task An_invite_gives_its_role_once_and_never_takes_one_away()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        (await lea.SayAsync("/start " + await community.InviteAsync(role: Role.Coordinator))).Expect("Vous coordonnez");
        Assert.Equal(Role.Coordinator, (await lea.PersonAsync()).Role);
        var plain = await community.InviteAsync();
        (await lea.SayAsync("/start " + plain)).Expect("Vous avez déjà");
        Assert.Equal(Role.Coordinator, (await lea.PersonAsync()).Role);
        await using var db = assistant.Db();
        Assert.Equal(1, (await db.Invites.SingleAsync(invite => invite.Code == plain, Cancelled)).UsesLeft);
    }

    [Fact]
    public async Task The_first_start_prints_one_administrator_code_that_works_once()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await using var db = assistant.Db();
        var options = new NetworkOptions("La Ruche", "en", "Indian/Reunion");
        var code = await NetworkSetup.EnsureAsync(db, options, assistant.Now, Cancelled);
        Assert.Null(await NetworkSetup.EnsureAsync(db, options, assistant.Now, Cancelled));
        var admin = await assistant.Someone().ArriveAsync(code);
        admin.Expect("administrez");
        var person = await admin.PersonAsync();
        Assert.Equal((Role.Administrator, "Indian/Reunion"), (person.Role, person.ZoneId));
        (await assistant.Someone("Eve").ArriveAsync(code)).Expect("ne marche plus");
    }

    [Fact]
    public async Task Someone_known_is_welcomed_back_with_where_things_stand()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await community[Community.Paniers].SayAsync("bonjour")).Expect("vous revoilà").ExpectNot("Je garde votre nom");
    }
}
