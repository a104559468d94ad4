using ChatAssistant.Core.Coordination;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.FollowUps;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Coordination;

/// <summary>What a coordinator does at once about a thing to settle, besides ticking it off.</summary>
public sealed class TodoActsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task To_a_silent_person_the_coordination_writes_and_the_answer_comes_back_to_its_list()
    {
        await using var story = await SilentAsync();
        var (nadia, karim) = (story.Community.Coordinator, story.Karim);
        (await nadia.SayAsync("/atraiter")).Expect("Pas de nouvelles malgré un rappel").Expect("1. Écrire").Expect("1. Confier à un autre membre");
        (await nadia.TapAsync("1. Écrire")).Expect("Que voulez-vous écrire à Karim (Les Jardins de la Vilaine) ?");
        (await nadia.SayAsync("Bonjour Karim, tout va bien ?")).Expect("C'est envoyé à Karim").Expect("C'est fait");
        (await karim.LookAsync()).Expect("Nadia, de la coordination, vous écrit : « Bonjour Karim, tout va bien ? »");
        await karim.TapAsync("Répondre");
        await karim.SayAsync("Oui, nous avons déménagé.");
        (await nadia.SayAsync("/atraiter")).Expect("2 choses vous attendent").Expect("Une question pour vous : « Oui, nous avons déménagé. »");
    }

    [Fact]
    public async Task A_silent_persons_exchange_goes_to_another_member_who_is_asked_anew()
    {
        await using var story = await SilentAsync();
        var zoe = await story.Community.NewcomerAsync("Zoé", Community.Jardins);
        await story.Community.Coordinator.SayAsync("/atraiter");
        (await story.Community.Coordinator.TapAsync("1. Confier à un autre membre")).Expect("C'est confié à Zoé, de Les Jardins de la Vilaine");
        (await zoe.LookAsync()).Expect("La coordination vous confie l'échange");
        (await story.Karim.LookAsync()).Expect("Zoé suit maintenant l'échange").Expect("à votre place");
        (await story.Community.Coordinator.SayAsync("/atraiter")).ExpectNot("Pas de nouvelles");
        await story.Assistant.AdvanceAsync(NodaTime.Duration.FromDays(1));
        (await zoe.LookAsync()).Expect("A-t-elle eu lieu");
    }

    [Fact]
    public async Task Where_nobody_else_can_take_over_the_coordination_is_told_and_may_invite_somebody()
    {
        await using var story = await SilentAsync();
        await story.Community.Coordinator.SayAsync("/atraiter");
        (await story.Community.Coordinator.TapAsync("1. Confier à un autre membre")).Expect("personne d'autre que je puisse joindre");
        (await story.Community.Coordinator.TapAsync("Faire une invitation")).Expect("Qui invitez-vous ?");
    }

    [Fact]
    public async Task Sides_that_disagree_are_asked_again_and_neither_reads_what_the_other_said()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var owner = story;
        await story.UntilAsync(new(2026, 3, 19, 10, 0));
        await story.Lea.TapAsync("Oui");
        await story.Lea.SayAsync("passer");
        await story.Karim.TapAsync("Non");
        await story.Karim.TapAsync("Nous n'avons pas pu");
        await story.Community.Coordinator.SayAsync("/atraiter");
        (await story.Community.Coordinator.TapAsync("1. Redemander aux deux")).Expect("sans dire ce que l'autre a répondu");
        (await story.Community.Coordinator.SayAsync("/atraiter")).Expect("Tout est traité");
        await story.Assistant.AdvanceAsync(NodaTime.Duration.FromMinutes(1));
        foreach (var side in new[] { story.Lea, story.Karim })
            (await side.LookAsync()).Expect("à préciser").Expect("A-t-elle eu lieu").ExpectNot("concord").ExpectNot("redemander, une seule fois");
        await story.Karim.TapAsync("Oui");
        await story.Karim.SayAsync("passer");
        await story.Lea.TapAsync("Oui");
        await story.Lea.SayAsync("passer");
        Assert.All((await story.CheckInsAsync(story.Lea)).Where(checkIn => checkIn.MeetupId is not null), checkIn => Assert.NotEqual(CheckInStatus.Closed, checkIn.Status));
    }

    [Fact]
    public async Task Two_no_shows_let_the_coordination_write_and_hold_the_introductions_until_it_is_reassured()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await TodoTests.AddAsync(assistant, community, FollowUpTodo.NoShows, Community.Jardins, community.IdOf(Community.Jardins).Value);
        (await community.Coordinator.SayAsync("/atraiter")).Expect("n'avoir vu personne");
        (await community.Coordinator.TapAsync("1. Suspendre ses mises en contact")).Expect("attendent de nouveau votre confirmation");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("Une association à confirmer : Les Jardins de la Vilaine");
        await community.Coordinator.TapAsync("1. Écrire");
        await community.Coordinator.SayAsync("Que s'est-il passé ?");
        (await community[Community.Jardins].LookAsync()).Expect("Que s'est-il passé ?").ExpectNot("vu personne");
        await community.Coordinator.SayAsync("/atraiter");
        await community.Coordinator.TapAsync("2. Confirmer");
        await using var db = assistant.Db();
        Assert.True((await db.Associations.SingleAsync(one => one.Name == Community.Jardins, Stop)).IsVerified);
    }

    [Fact]
    public async Task Who_asked_to_leave_is_let_go_and_the_exchange_goes_on_between_the_others()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var three = await story.OpenAsync(Community.Paniers, Community.Jardins, "Lire ensemble");
        await story.FixAsync(new(2026, 3, 12, 18, 30), three);
        await EndAsync(story, story.Karim, three);
        (await story.Community.Coordinator.SayAsync("/atraiter")).Expect("souhaite quitter un échange");
        (await story.Community.Coordinator.TapAsync("1. La laisser partir")).Expect("quitte l'échange, qui continue entre les autres");
        (await story.Karim.LookAsync()).Expect("vous quittez l'échange avec");
        (await story.Lea.LookAsync()).Expect("Karim, Les Jardins de la Vilaine quitte l'échange. Il continue avec Nour, Lire ensemble");
        await using var db = story.Assistant.Db();
        var exchange = await db.Exchanges.Include(one => one.Members).SingleAsync(one => one.Id == three, Stop);
        Assert.Equal((ExchangeStatus.Open, 2), (exchange.Status, exchange.Members.Count));
        var gone = (await story.Karim.PersonAsync()).Id;
        Assert.False(await db.Set<Core.Meetups.Rsvp>().AnyAsync(rsvp => rsvp.PersonId == gone, Stop));
        Assert.All(await db.CheckIns.Where(checkIn => checkIn.ExchangeId == three && checkIn.PersonId == gone).ToListAsync(Stop), checkIn => Assert.False(checkIn.IsOpen));
        await story.UntilAsync(new(2026, 3, 19, 11, 0));
        (await story.Lea.LookAsync()).Expect("A-t-elle eu lieu");
        (await story.Karim.LookAsync()).ExpectNot("A-t-elle eu lieu");
    }

    [Fact]
    public async Task When_all_but_one_leave_the_exchange_ends_for_all()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var three = await story.OpenAsync(Community.Paniers, Community.Jardins, "Lire ensemble");
        await EndAsync(story, story.Karim, three);
        await EndAsync(story, story.Lea, three);
        (await story.Community.Coordinator.SayAsync("/atraiter")).Expect("1 chose vous attend").Expect("Karim, Les Jardins de la Vilaine · Léa, Les Paniers du samedi");
        (await story.Community.Coordinator.TapAsync("1. La laisser partir")).Expect("l'échange est terminé");
        (await story.Community["Lire ensemble"].LookAsync()).Expect("s'arrête là");
        await using var db = story.Assistant.Db();
        Assert.Equal(ExchangeStatus.Closed, (await db.Exchanges.SingleAsync(one => one.Id == three, Stop)).Status);
    }

    [Fact]
    public async Task Who_cannot_be_reached_any_more_hands_all_their_exchanges_to_somebody_who_can()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        await story.OpenAsync(Community.Jardins, "Lire ensemble");
        var zoe = await story.Community.NewcomerAsync("Zoé", Community.Jardins);
        var karim = (await story.Karim.PersonAsync()).Id;
        await TodoTests.AddAsync(story.Assistant, story.Community, LostContact.Kind, "Karim", karim.Value);
        await story.Community.Coordinator.SayAsync("/atraiter");
        (await story.Community.Coordinator.TapAsync("1. Confier ses échanges")).Expect("C'est confié à Zoé");
        await using var db = story.Assistant.Db();
        Assert.False(await db.Set<ExchangeMember>().AnyAsync(member => member.PersonId == karim, Stop));
        (await story.Community.Coordinator.TapAsync("1. Confier ses échanges")).Expect("ne suit aucun échange");
        (await zoe.LookAsync()).Expect("Les Paniers du samedi").Expect("Lire ensemble");
    }

    [Fact]
    public async Task About_a_doubted_member_the_coordination_writes_to_them_or_to_the_association_and_invites_to_that_one()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await DoubtedAsync(community);
        await sam.SayAsync("/association");
        await sam.SayAsync("Lire ensemble");
        await sam.SayAsync("oui");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("ne reconnaît pas un nouveau membre : Sam · Les Jardins de la Vilaine");
        (await community.Coordinator.TapAsync("1. Écrire")).Expect("À qui voulez-vous écrire ?").Expect("Sam (Lire ensemble)").Expect("Karim (Les Jardins de la Vilaine)");
        await community.Coordinator.TapAsync("Karim");
        (await community.Coordinator.SayAsync("Sam n'est vraiment pas des vôtres ?")).Expect("C'est envoyé à Karim");
        await community.Coordinator.SayAsync("/atraiter");
        (await community.Coordinator.TapAsync("1. Faire une invitation")).ExpectNot("Qui invitez-vous ?");
        await community.Coordinator.TapAsync("Bénévole");
        await community.Coordinator.TapAsync("une semaine");
        (await community.Coordinator.SayAsync("1")).Expect("Les Jardins de la Vilaine");
    }

    [Fact]
    public async Task A_member_to_check_who_is_of_another_association_by_now_stays_there()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        var person = (await sam.PersonAsync()).Id;
        await using (var db = assistant.Db())
        {
            db.Todo.Add(new() { Id = assistant.NewId(), NetworkId = community.Network, Kind = "member-to-check", Subject = person.Value, AssociationId = community.IdOf(Community.Jardins), Words = "Sam", CreatedAt = assistant.Now });
            (await db.People.SingleAsync(one => one.Id == person, Stop)).AssociationId = community.IdOf("Lire ensemble");
            await db.SaveChangesAsync(Stop);
        }

        await community.Coordinator.SayAsync("/atraiter");
        (await community.Coordinator.TapAsync("1. Ce n'est pas un membre")).Expect("ne fait pas partie");
        Assert.Equal(community.IdOf("Lire ensemble"), (await sam.PersonAsync()).AssociationId);
    }

    [Theory]
    [InlineData("write-about")]
    [InlineData("coordination-letter")]
    [InlineData("ask-again")]
    [InlineData("entrust-check-in")]
    [InlineData("let-leave")]
    [InlineData("entrust-exchanges-of")]
    public async Task Neither_a_volunteer_nor_another_networks_coordinator_does_any_of_it(string command)
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var other = await Community.CreateAsync(story.Assistant, "Un autre réseau");
        var three = await story.OpenAsync(Community.Paniers, Community.Jardins, "Lire ensemble");
        await EndAsync(story, story.Karim, three);
        var item = (await story.TodoAsync(FollowUpTodo.Leaving))[0].Id;
        var checkIn = (await story.CheckInsAsync(story.Karim))[0];
        var karim = (await story.Karim.PersonAsync()).Id;
        foreach (var somebody in new[] { other.Coordinator, story.Community["Vélo pour tous"] })
            foreach (var subject in new[] { item, three, checkIn.Id, checkIn.AboutId, karim.Value })
            {
                (await story.Assistant.PressAsync(somebody, $"{command} {subject:N}")).ExpectNot("Karim");
                await somebody.SayAsync("/arreter");
            }

        (await story.Karim.LookAsync()).ExpectNot("vous écrit").ExpectNot("à votre place").ExpectNot("préciser");
        Assert.Null((await story.TodoAsync(FollowUpTodo.Leaving))[0].DoneAt);
        await using var db = story.Assistant.Db();
        Assert.Equal(3, await db.Set<ExchangeMember>().CountAsync(member => member.ExchangeId == three, Stop));
        Assert.True(await db.Set<ExchangeMember>().AnyAsync(member => member.PersonId == karim, Stop));
    }

    [Fact]
    public async Task In_English_too()
    {
        await using var story = await SilentAsync();
        var sam = await story.Assistant.Someone("Sam", "en").ArriveAsync(await story.Community.InviteAsync(role: Role.Administrator));
        (await sam.SayAsync("/todo")).Expect("1. Write").Expect("1. Entrust it to another member");
        (await sam.TapAsync("1. Write")).Expect("What would you like to write to Karim (Les Jardins de la Vilaine)?");
        (await sam.SayAsync("Is all well?")).Expect("Sent to Karim (Les Jardins de la Vilaine)");
        (await story.Karim.LookAsync()).Expect("Sam, de la coordination, vous écrit : « Is all well? »");
    }

    /// <summary>Sam said to be of Les Jardins; Karim, who answers for it, does not know them.</summary>
    private static async Task<Someone> DoubtedAsync(Community community)
    {
        var sam = await community.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        await sam.SayAsync("jardins de la vilaine");
        await sam.SayAsync("oui");
        await community[Community.Jardins].LookAsync();
        await community[Community.Jardins].TapAsync("Je ne connais pas cette personne");
        return sam;
    }

    /// <summary>Léa said yes; Karim never answered, was reminded, and is on the list.</summary>
    private static async Task<FollowUpStory> SilentAsync()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await story.UntilAsync(new(2026, 3, 19, 10, 0));
        await story.Lea.TapAsync("Oui");
        await story.Lea.SayAsync("passer");
        await story.UntilAsync(new(2026, 3, 25, 10, 0));
        return story;
    }

    private static Task<Someone> EndAsync(FollowUpStory story, Someone who, Guid exchange) => story.Assistant.PressAsync(who, $"end-exchange {exchange:N}");
}
