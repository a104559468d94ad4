using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.FollowUps;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Léa of Les Paniers, in an exchange with Karim of Les Jardins, passes it on to Ann of her association.</summary>
public sealed class HandoverTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_follows_goes_to_a_successor_and_the_partners_are_told()
    {
        var (story, meetup) = await FollowUpStory.FixedAsync();
        await using var _ = story;
        var ann = await story.Community.NewcomerAsync("Ann", Community.Paniers);
        (await story.Lea.SayAsync("/passerlamain")).Expect("Qui prend la suite pour Les Paniers du samedi").Expect("Ann");
        (await story.Lea.TapAsync("Ann")).Expect("Et pour vous, ensuite ?");
        (await story.Lea.TapAsync("Je reste")).Expect("C'est confié à Ann : 1 échange et 1 besoin ouvert");
        (await ann.LookAsync()).Expect("Léa vous passe la main pour Les Paniers du samedi : 1 échange");
        (await story.Karim.LookAsync()).Expect("Ann, Les Paniers du samedi prend la suite");

        var (annId, leaId) = ((await ann.PersonAsync()).Id, (await story.Lea.PersonAsync()).Id);
        await using var db = story.Assistant.Db();
        Assert.Empty(await db.ExchangesOf(leaId).ToListAsync(Stop));
        Assert.Single(await db.ExchangesOf(annId).ToListAsync(Stop));
        Assert.Equal([annId], await db.Needs.Where(need => need.Status != NeedStatus.Closed && need.AssociationId == story.Community.IdOf(Community.Paniers)).Select(need => need.PersonId).ToListAsync(Stop));
        Assert.Equal(annId, (await db.Associations.SingleAsync(association => association.Id == story.Community.IdOf(Community.Paniers), Stop)).Lead);
        Assert.False(await db.Set<Rsvp>().AnyAsync(rsvp => rsvp.MeetupId == meetup && rsvp.PersonId == leaId, Stop));
        Assert.DoesNotContain(await story.CheckInsAsync(story.Lea), checkIn => checkIn.IsOpen);
        Assert.Equal(3, (await story.CheckInsAsync(ann)).Count(checkIn => checkIn.IsOpen));

        await story.UntilAsync(new(2026, 3, 19, 19, 0));
        (await ann.LookAsync()).Expect("A-t-elle eu lieu");
        (await story.Lea.LookAsync()).ExpectNot("A-t-elle eu lieu");
    }

    [Fact]
    public async Task A_check_in_that_waits_for_an_answer_is_asked_of_the_deputy_who_takes_the_exchange_over()
    {
        var (story, _) = await FollowUpStory.FixedAsync();
        await using var __ = story;
        var ann = await story.Community.NewcomerAsync("Ann", Community.Paniers);
        await story.Lea.SayAsync("/equipe");
        await story.Lea.TapAsync("Ann peut me remplacer");
        await story.UntilAsync(new(2026, 3, 19, 19, 0));
        (await story.Lea.LookAsync()).Expect("A-t-elle eu lieu");

        (await ann.SayAsync("/passerlamain")).Expect("Reprendre l'échange avec Karim, Les Jardins");
        (await ann.TapAsync("Reprendre l'échange")).Expect("vous suivez maintenant l'échange avec Karim");
        (await story.Lea.LookAsync()).Expect("Ann suit maintenant l'échange");
        (await story.Karim.LookAsync()).Expect("Ann, Les Paniers du samedi prend la suite");
        await story.UntilAsync(new(2026, 3, 20, 10, 0));
        (await ann.LookAsync()).Expect("A-t-elle eu lieu");
        (await ann.TapAsync("Oui")).Expect("C'était quel jour ?");
        (await ann.SayAsync("oui")).Expect("Merci, c'est noté");
        Assert.Equal(CheckInStatus.Answered, (await story.CheckInsAsync(ann)).Single(checkIn => checkIn.Kind == CheckInKind.DidItHappen).Status);
        (await story.Karim.SayAsync("/ecrire")).Expect("Ann");
    }

    [Fact]
    public async Task Whoever_leaves_may_have_their_data_erased_and_the_exchange_goes_on_without_a_word_to_the_coordination()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var ann = await story.Community.NewcomerAsync("Ann", Community.Paniers);
        await story.Lea.SayAsync("/passerlamain");
        await story.Lea.TapAsync("Ann");
        (await story.Lea.TapAsync("Effacer mes données")).Expect("C'est confié à Ann").Expect("effacé");
        await story.UntilAsync(new(2026, 3, 12, 12, 0));
        await using var db = story.Assistant.Db();
        Assert.False(await db.ChannelAccounts.Join(db.Set<Person>(), account => account.PersonId, person => person.Id, (_, person) => person.Name).AnyAsync(name => name == "Léa", Stop));
        Assert.Empty(await story.TodoAsync("exchange-without-contact"));
        Assert.Single(await db.ExchangesOf((await ann.PersonAsync()).Id).ToListAsync(Stop));
    }

    [Fact]
    public async Task Whoever_is_alone_is_told_what_to_do_and_nobody_takes_over_what_is_anothers()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        (await story.Lea.SayAsync("/passerlamain")).Expect("il faut une autre personne").Expect("Écrire à la coordination");
        var ann = await story.Community.NewcomerAsync("Ann", Community.Paniers);
        (await story.Assistant.PressAsync(ann, $"take-over {story.Exchange:N}")).Expect("Seule la personne qui répond");
        var stranger = await story.Community.NewcomerAsync("Zoé");
        (await story.Assistant.PressAsync(stranger, $"take-over {story.Exchange:N}")).Expect("Seule la personne qui répond");
        (await stranger.SayAsync("/passerlamain")).Expect("aucune association");
    }

    [Fact]
    public async Task The_coordination_entrusts_an_exchange_whose_contact_is_gone_to_another_member()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var ann = await story.Community.NewcomerAsync("Ann", Community.Paniers);
        await story.Lea.SayAsync("/supprimer");
        await story.Lea.TapAsync("Effacer");
        await story.UntilAsync(new(2026, 3, 12, 12, 0));
        Assert.Single(await story.TodoAsync("exchange-without-contact"));
        var nadia = story.Community.Coordinator;
        (await nadia.SayAsync("/atraiter")).Expect("il faut un autre contact").Expect("Confier à un autre membre");
        (await nadia.TapAsync("Confier à un autre membre")).Expect("C'est confié à Ann");
        Assert.All(await story.TodoAsync("exchange-without-contact"), item => Assert.NotNull(item.DoneAt));
        (await ann.LookAsync()).Expect("La coordination vous confie l'échange");
        (await story.Karim.LookAsync()).Expect("Ann, Les Paniers du samedi prend la suite");
    }
}
