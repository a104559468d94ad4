using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

public sealed class PollStateTests
{
    [Fact]
    public async Task Where_a_poll_stands_is_shown_to_all_and_only_its_organiser_may_decide()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync();
        (await circle.Karim.SayAsync("/rencontre")).Expect("Une date se cherche avec Le Fil solidaire et Les Paniers du samedi");
        (await circle.Karim.TapAsync("Voir les réponses")).Expect("mardi 10 mars de 18 h 30 à 19 h 30 : 1 oui").Expect("Pas encore de réponse de");
        Assert.Equal(["Répondre"], circle.Karim.Heard[^1].Options.Select(option => option.Label));
        await circle.Karim.TapAsync("Répondre");
        await circle.Karim.TapAsync("12 mars");
        await circle.Karim.SayAsync("/passer");
        (await circle.Lea.TapAsync("Voir les réponses")).Expect("jeudi 12 mars de 12 h à 13 h : 2 oui").Expect("Pas encore de réponse de Awa (Le Fil solidaire)").ExpectNot("Karim");
        (await circle.Lea.TapAsync("Fixer jeudi 12 mars")).Expect("C'est fixé");
    }

    [Fact]
    public async Task Where_a_poll_stands_is_a_table_too_that_says_what_its_lines_say()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync();
        await circle.Karim.SayAsync("/rencontre");
        var message = (await circle.Karim.TapAsync("Voir les réponses")).Heard[^1];
        Assert.Equal(["Date", "Oui", "Si besoin"], message.Table!.Columns);
        Assert.Equal([["mardi 10 mars de 18\u00a0h\u00a030 à 19\u00a0h\u00a030", "1", "0"], ["jeudi 12 mars de 12\u00a0h à 13\u00a0h", "1", "0"]], message.Table.Rows.Select(row => row.Cells.ToArray()));
        Assert.Equal(message.Table.Lines, message.Text.Plain.Split('\n').Where(line => line.StartsWith('•')));
    }

    [Fact]
    public async Task A_vote_that_comes_when_all_dates_went_by_is_told_so_and_others_can_be_proposed()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.ProposeAsync("demain 18h30, vendredi 6 mars 12h");
        await circle.Karim.LookAsync();
        circle.Assistant.Time.Advance(TimeSpan.FromDays(3));
        await circle.Karim.TapAsync("6 mars");
        (await circle.Karim.SayAsync("/passer")).Expect("Les dates proposées sont passées");
        (await circle.Karim.TapAsync("Proposer d'autres créneaux")).Expect("Quand pourriez-vous rencontrer Les Paniers du samedi ?");
    }

    [Fact]
    public async Task A_date_that_went_by_is_not_fixed()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.ProposeAsync("demain 18h30, jeudi 12 mars 12h");
        await circle.Karim.LookAsync();
        await circle.Karim.TapAsync("5 mars");
        await circle.Karim.TapAsync("12 mars");
        (await circle.Lea.TapAsync("Voir les réponses")).Expect("Fixer jeudi 5 mars");
        circle.Assistant.Time.Advance(TimeSpan.FromDays(2));
        (await circle.Lea.TapAsync("Fixer jeudi 5 mars")).Expect("n'est plus possible").Expect("Fixer jeudi 12 mars");
    }

    [Fact]
    public async Task Of_a_meetup_that_is_off_nothing_more_is_changed()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        var before = await circle.MeetupAsync();
        await circle.CancelAsync();
        foreach (var line in new[] { MeetupActions.Move(before), MeetupActions.Place(before), MeetupActions.Rsvp(before, RsvpAnswer.Yes) })
            (await circle.Karim.RunAsync(circle.Assistant, line)).Expect("elle est annulée").Expect("Proposer des créneaux");
    }

    [Fact]
    public async Task A_postponed_meetup_waits_for_a_date_in_the_list_of_meetups()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 17, 9, 0));
        await using (var db = circle.Assistant.Db())
        {
            (await db.Meetups.SingleAsync(TestContext.Current.CancellationToken)).MarkPostponed();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await circle.Lea.SayAsync("/rencontre")).Expect("est reportée. Il reste à choisir une date");
        await circle.MoveAsync("mardi 24 mars 18h30");
        Assert.True((await circle.MeetupAsync()).IsPlanned);
    }

    [Fact]
    public async Task Whoever_took_over_for_an_association_votes_in_its_place()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.ProposeAsync();
        var successor = await circle.Community.NewcomerAsync("Sacha", Scripts.Community.Jardins);
        await using (var db = circle.Assistant.Db())
        {
            var (from, to) = ((await circle.Karim.PersonAsync()).Id, (await successor.PersonAsync()).Id);
            (await db.Exchanges.Include(exchange => exchange.Members).SingleAsync(TestContext.Current.CancellationToken)).Members.Single(member => member.PersonId == from).PersonId = to;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await successor.SayAsync("/rencontre");
        await successor.TapAsync("Voir les réponses");
        await successor.TapAsync("Répondre");
        await successor.TapAsync("10 mars");
        (await successor.SayAsync("/passer")).Expect("C'est fixé");
        await circle.Karim.LookAsync();
        await circle.Karim.TapAsync("10 mars");
        circle.Karim.ExpectNot("C'est fixé");
    }
}
