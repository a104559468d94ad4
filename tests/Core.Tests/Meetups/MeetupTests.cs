using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

public sealed class MeetupTests
{
    [Fact]
    public async Task An_answer_that_comes_after_the_meetup_is_not_passed_on_and_asks_how_it_ended()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.WaitAsync(NodaTime.Instant.FromUtc(2026, 3, 11, 9, 0));
        (await circle.Karim.TapAsync("Non, pas cette fois")).Expect("c'est passé").Expect("Donner des nouvelles").ExpectNot("les autres sont prévenus");
        (await circle.Lea.LookAsync()).ExpectNot("ne pourra pas venir");
        (await circle.Karim.TapAsync("Donner des nouvelles")).Expect("Où en êtes-vous, en quelques mots");
    }

    [Fact]
    public async Task Coming_or_not_is_one_tap_and_an_absence_is_told()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        (await circle.Karim.TapAsync("Oui, j'y serai")).Expect("vous venez mardi 10 mars à 18 h 30").Expect("Préciser le lieu");
        (await circle.Karim.TapAsync("Non, pas cette fois")).Expect("les autres sont prévenus").Expect("Changer la date");
        (await circle.Lea.LookAsync()).Expect("Karim (Les Jardins de la Vilaine) ne pourra pas venir").Expect("Annuler la rencontre");
        Assert.Equal(RsvpAnswer.No, (await circle.MeetupAsync()).RsvpOf((await circle.Karim.PersonAsync()).Id)!.Answer);
    }

    [Fact]
    public async Task A_meetup_is_moved_by_any_member_and_the_others_hear_who_did()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        (await circle.Karim.SayAsync("/rencontre")).Expect("Rencontre avec Les Paniers du samedi").Expect("2 personnes ont répondu oui").Expect("Annuler la rencontre");
        (await circle.Karim.TapAsync("Changer la date")).Expect("prévue mardi 10 mars à 18 h 30").Expect("Quelle est la nouvelle date ?");
        (await circle.Karim.SayAsync("hier à 18h")).Expect("déjà passé");
        (await circle.Karim.SayAsync("mercredi 11 mars 19h")).Expect("les autres seront prévenus").Expect("mercredi 11 mars");
        (await circle.Karim.TapAsync("C'est bon")).Expect("aura lieu mercredi 11 mars de 19 h à 20 h");
        (await circle.Lea.LookAsync()).Expect("Karim (Les Jardins de la Vilaine) a changé la date").Expect("prévue mardi 10 mars à 18 h 30").Expect("Oui, j'y serai");
        var meetup = await circle.MeetupAsync();
        Assert.Equal((Instant.FromUtc(2026, 3, 11, 18, 0), 60, 1), (meetup.Start, meetup.Minutes, meetup.Sequence));
    }

    [Fact]
    public async Task Who_is_told_a_date_is_told_what_a_calendar_keeps_of_it_and_nothing_once_it_is_off()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        var entry = (await circle.Lea.LookAsync()).Heard.Last(message => message.Meeting is not null).Meeting!;
        Assert.Equal(("Rencontre avec Les Jardins de la Vilaine", new DateTimeOffset(2026, 3, 10, 17, 30, 0, TimeSpan.Zero), TimeSpan.FromHours(1)), (entry.Title, entry.Start, entry.End - entry.Start));
        await circle.CancelAsync();
        Assert.Null((await circle.Karim.LookAsync()).Heard[^1].Meeting);
    }

    [Fact]
    public async Task A_longer_meetup_keeps_its_length_when_only_its_start_is_said()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync("mardi 10 mars entre 14h et 16h, jeudi 12 mars 12h");
        await circle.MoveAsync("mercredi 11 mars 9h");
        Assert.Equal(120, (await circle.MeetupAsync()).Minutes);
    }

    [Fact]
    public async Task A_meetup_is_cancelled_with_a_reason_that_the_others_read()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.Lea.SayAsync("/rencontre");
        (await circle.Lea.TapAsync("Annuler la rencontre")).Expect("Annuler la rencontre prévue mardi 10 mars").Expect("Non, la garder");
        (await circle.Lea.TapAsync("Oui, annuler")).Expect("Voulez-vous dire pourquoi");
        (await circle.Lea.SayAsync("La salle n'est plus libre")).Expect("C'est annulé").Expect("Proposer des créneaux");
        (await circle.Karim.LookAsync()).Expect("Léa (Les Paniers du samedi) a annulé la rencontre").Expect("Raison : « La salle n'est plus libre »");
        (await circle.Lea.SayAsync("/rencontre")).Expect("Aucune rencontre n'est prévue");
    }

    [Fact]
    public async Task A_meetup_is_kept_when_one_thinks_better_of_it()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.Lea.SayAsync("/rencontre");
        await circle.Lea.TapAsync("Annuler la rencontre");
        (await circle.Lea.SayAsync("non")).Expect("la rencontre reste prévue mardi 10 mars").Expect("Changer la date");
        Assert.True((await circle.MeetupAsync()).IsPlanned);
    }

    [Fact]
    public async Task Who_cannot_be_written_to_is_named_to_whoever_acts()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await using var db = circle.Assistant.Db();
        var karim = (await circle.Karim.PersonAsync()).Id;
        await db.Conversations.Where(place => place.PersonId == karim).ExecuteUpdateAsync(set => set.SetProperty(place => place.Unreachable, "blocked"), TestContext.Current.CancellationToken);
        await circle.CancelAsync();
        circle.Lea.Expect("Je n'ai pas pu écrire à Karim (Les Jardins de la Vilaine)");
        (await circle.Lea.SayAsync("/creneaux")).Expect("Quand pourriez-vous");
        await circle.Lea.SayAsync("lundi 16 mars 9h, mardi 17 mars 9h");
        (await circle.Lea.TapAsync("C'est bon")).Expect("Je n'ai pas pu écrire à Karim");
    }

    [Fact]
    public async Task The_place_is_told_to_all()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.Lea.SayAsync("/rencontre");
        (await circle.Lea.TapAsync("Préciser le lieu")).Expect("Où aura lieu la rencontre");
        (await circle.Lea.SayAsync("12 rue de la Paix, Redon")).Expect("C'est noté");
        (await circle.Karim.LookAsync()).Expect("a précisé le lieu").Expect("Lieu : 12 rue de la Paix, Redon");
        (await circle.Karim.SayAsync("/rencontre")).Expect("Lieu : 12 rue de la Paix, Redon");
    }

    [Fact]
    public async Task Nobody_from_outside_moves_cancels_places_or_answers_by_knowing_an_id()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        var meetup = await circle.MeetupAsync();
        string[] lines = [MeetupActions.Move(meetup), MeetupActions.Cancel(meetup), MeetupActions.Place(meetup), MeetupActions.Rsvp(meetup, RsvpAnswer.No)];
        foreach (var line in lines)
            (await circle.Outsider.RunAsync(circle.Assistant, line)).Expect("Je ne trouve pas cette rencontre").ExpectNot("mars");
        (await circle.Outsider.SayAsync("/rencontre")).Expect("Aucune rencontre").ExpectNot("Jardins");
        Assert.Equal(0, (await circle.MeetupAsync()).Sequence);
    }

    [Fact]
    public async Task When_the_exchange_closes_its_dates_go_with_it_and_all_are_told()
    {
        await using var circle = await Circle.OfTwoAsync(services => services.AddCommand<CloseExchange>());
        await circle.FixAsync();
        await circle.ProposeAsync("lundi 16 mars 9h, mardi 17 mars 9h");
        await circle.Karim.LookAsync();
        (await circle.Lea.RunAsync(circle.Assistant, "test-closing")).Expect("la rencontre prévue mardi 10 mars").Expect("est annulée");
        (await circle.Karim.LookAsync()).Expect("il n'y a plus de date à choisir").Expect("est annulée");
        Assert.Equal(MeetupStatus.Cancelled, (await circle.MeetupAsync()).Status);
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 18, 9, 0));
        (await circle.Karim.LookAsync()).ExpectNot("Rappel");
    }

    [Fact]
    public void A_held_or_cancelled_meetup_no_longer_changes()
    {
        var meetup = new Meetup { NetworkId = default, ZoneId = "Europe/Paris", Uid = "u" };
        Assert.True(meetup.MarkPostponed() && meetup.TryMove(Instant.FromUtc(2026, 3, 20, 9, 0), 60) && meetup.IsPlanned);
        Assert.True(meetup.MarkHeld(new(2026, 3, 21)));
        Assert.False(meetup.TryMove(Instant.FromUtc(2026, 3, 22, 9, 0), 60) || meetup.TryCancel() || meetup.TryPlace("ici") || meetup.MarkPostponed());
        Assert.Equal((new LocalDate(2026, 3, 21), 1), (meetup.HeldOn, meetup.Sequence));
    }

    private sealed class CloseExchange : ICommand
    {
        public string Key => "test-closing";

        public bool IsListed => false;

        public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            var exchange = await turn.Db.ExchangesOf(turn.Person.Id).SingleAsync(cancellationToken);
            exchange.Close("done", turn.Now);
            await turn.RaiseAsync(new ExchangeClosed(exchange), cancellationToken);
        }
    }
}
