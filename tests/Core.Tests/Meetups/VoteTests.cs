using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

public sealed class VoteTests
{
    [Fact]
    public async Task The_earliest_date_that_suits_everybody_is_fixed_at_once()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync();
        await circle.Karim.LookAsync();
        await circle.Karim.SayAsync("1, 2");
        circle.Karim.Expect("C'est noté").Expect("Oui : mardi 10 mars");
        await circle.Awa.LookAsync();
        (await circle.Awa.FillAsync(("yes", "1/2\n2/2"))).Expect("C'est fixé").Expect("mardi 10 mars de 18 h 30 à 19 h 30");
        (await circle.Lea.LookAsync()).Expect("rencontre avec Le Fil solidaire et Les Jardins de la Vilaine").Expect("Serez-vous là ?");
        (await circle.Karim.LookAsync()).Expect("C'est fixé");
    }

    [Fact]
    public async Task If_need_be_is_asked_only_of_the_dates_that_are_left()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync("mardi 10 mars 18h, jeudi 12 mars 12h, vendredi 13 mars 9h");
        await circle.Karim.LookAsync();
        (await circle.Karim.TapAsync("12 mars")).Expect("si besoin");
        Assert.Equal(["mardi 10 mars", "vendredi 13 mars"], circle.Karim.Heard[^1].Options.Select(option => option.Label.Split(" de ")[0]));
        (await circle.Karim.TapAsync("13 mars")).Expect("Oui : jeudi 12 mars").Expect("Si besoin : vendredi 13 mars").Expect("Changer ma réponse");
    }

    [Fact]
    public async Task A_vote_can_be_changed_until_the_date_is_fixed()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync();
        await circle.Karim.LookAsync();
        await circle.Karim.TapAsync("12 mars");
        await circle.Karim.SayAsync("/passer");
        (await circle.Karim.TapAsync("Changer ma réponse")).Expect("Quelles dates vous conviennent");
        await circle.Karim.TapAsync("10 mars");
        await circle.Karim.SayAsync("/passer");
        await circle.Awa.LookAsync();
        await circle.Awa.TapAsync("10 mars");
        (await circle.Awa.SayAsync("/passer")).Expect("C'est fixé").Expect("mardi 10 mars");
        (await circle.Karim.TapAsync("Changer ma réponse")).Expect("ne sont plus à choisir").Expect("Voir mes rencontres");
    }

    [Fact]
    public async Task Nothing_suits_all_and_the_organiser_hears_it_and_decides()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync();
        await circle.Karim.LookAsync();
        await circle.Karim.TapAsync("Aucune");
        (await circle.Karim.SayAsync("/passer")).Expect("aucune de ces dates").Expect("Proposer d'autres créneaux");
        await circle.Awa.LookAsync();
        await circle.Awa.TapAsync("12 mars");
        await circle.Awa.TapAsync("10 mars");
        (await circle.Lea.LookAsync()).Expect("aucune date ne convient à tous").Expect("jeudi 12 mars de 12 h à 13 h : 2 oui").Expect("1 oui, 1 si besoin").Expect("Proposer d'autres créneaux");
        (await circle.Lea.TapAsync("Fixer jeudi 12 mars")).Expect("C'est fixé");
        var meetup = await circle.MeetupAsync();
        Assert.Equal(Instant.FromUtc(2026, 3, 12, 11, 0), meetup.Start);
        Assert.Null(meetup.RsvpOf((await circle.Karim.PersonAsync()).Id)!.Answer);
        Assert.Equal(RsvpAnswer.Yes, meetup.RsvpOf((await circle.Awa.PersonAsync()).Id)!.Answer);
    }

    [Fact]
    public async Task Only_who_has_not_answered_is_nudged_twice_and_then_the_organiser_hears_it()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync("mardi 24 mars 18h, jeudi 26 mars 12h");
        await circle.Karim.LookAsync();
        await circle.Karim.TapAsync("24 mars");
        await circle.Karim.SayAsync("/passer");
        await circle.Awa.SayAsync("/aide");
        await circle.Assistant.AdvanceAsync(Duration.FromDays(2));
        (await circle.Awa.LookAsync()).Expect("Petit rappel, sans urgence");
        await circle.Assistant.AdvanceAsync(Duration.FromDays(2));
        await circle.Assistant.AdvanceAsync(Duration.FromDays(2));
        Assert.Equal(2, Asked(await circle.Awa.LookAsync()));
        Assert.Equal(0, Asked(await circle.Karim.LookAsync()));
        (await circle.Lea.LookAsync()).Expect("Pas encore de réponse de Awa (Le Fil solidaire)").Expect("Fixer mardi 24 mars");
        (await circle.Awa.TapAsync("24 mars")).Expect("si besoin");
        (await circle.Awa.SayAsync("/passer")).Expect("C'est fixé");
        await circle.Assistant.AdvanceAsync(Duration.FromDays(6));
        Assert.Single((await circle.Lea.LookAsync()).Heard, message => message.Text.Plain.StartsWith("Pas encore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_poll_whose_dates_all_went_by_ends_with_a_word()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.ProposeAsync("demain 18h30, vendredi 6 mars 12h");
        await circle.Assistant.AdvanceAsync(Duration.FromDays(3));
        (await circle.Lea.LookAsync()).Expect("aucune n'a été fixée").Expect("Proposer d'autres créneaux");
        (await circle.Karim.SayAsync("bonjour")).ExpectNot("Quelles dates");
    }

    [Fact]
    public async Task Only_the_organiser_fixes_a_date_and_nobody_from_outside_sees_or_votes()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.ProposeAsync();
        await using var db = circle.Assistant.Db();
        var poll = await db.PollsWithVotes.SingleAsync(TestContext.Current.CancellationToken);
        (await circle.Karim.RunAsync(circle.Assistant, MeetupActions.Fix(poll, poll.Slots[0]))).Expect("C'est à Léa (Les Paniers du samedi) de fixer la date");
        foreach (var line in new[] { MeetupActions.Vote(poll), MeetupActions.Poll(poll), MeetupActions.Fix(poll, poll.Slots[0]) })
            (await circle.Outsider.RunAsync(circle.Assistant, line)).Expect("Je ne trouve pas ces dates").ExpectNot("mars").ExpectNot("Léa");
        (await circle.Outsider.SayAsync($"/{MeetupActions.Slots(circle.Exchange)}")).Expect("Aucun échange n'est ouvert").ExpectNot("Jardins");
    }

    /// <summary>How often somebody was asked to vote since their last act.</summary>
    private static int Asked(Someone someone) => someone.Heard.Count(message => message.Question?.Dialog == VoteDialog.Key);
}
