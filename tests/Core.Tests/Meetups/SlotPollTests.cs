using ChatAssistant.Core.Tests.Scripts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

public sealed class SlotPollTests
{
    [Fact]
    public async Task Dates_are_proposed_in_ones_own_words_understood_aloud_and_sent()
    {
        await using var circle = await Circle.OfTwoAsync();
        (await circle.Lea.SayAsync("/creneaux")).Expect("Quand pourriez-vous rencontrer Les Jardins de la Vilaine ?");
        (await circle.Lea.SayAsync("mardi prochain 18h30, jeudi 12 mars midi ou le 13 mars entre 14h et 16h"))
            .Expect("mardi 10 mars de 18 h 30 à 19 h 30").Expect("jeudi 12 mars de 12 h à 13 h").Expect("vendredi 13 mars de 14 h à 16 h");
        (await circle.Lea.TapAsync("C'est bon")).Expect("Vos dates sont en route vers Les Jardins de la Vilaine");
        (await circle.Karim.LookAsync()).Expect("Léa (Les Paniers du samedi) propose une rencontre").Expect("mardi 10 mars de 18 h 30 à 19 h 30").Expect("Aucune de ces dates").ExpectNot("heure de Paris");
    }

    [Fact]
    public async Task What_was_misunderstood_is_corrected_before_it_is_sent()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.Lea.SayAsync("/creneaux");
        await circle.Lea.SayAsync("mardi prochain 18h30, jeudi 12 mars midi");
        (await circle.Lea.TapAsync("Corriger")).Expect("Quand pourriez-vous");
        (await circle.Lea.SayAsync("lundi 16 mars 9h, mardi 17 mars 9h")).Expect("lundi 16 mars");
        (await circle.Karim.LookAsync()).ExpectNot("propose une rencontre");
    }

    [Theory]
    [InlineData("mardi prochain 18h30", "au moins deux dates")]
    [InlineData("hier 18h, mardi prochain 18h30", "déjà passé")]
    [InlineData("mardi prochain, jeudi 12 mars 14h", "heure")]
    [InlineData("quand vous voudrez", "pas compris")]
    public async Task Dates_that_cannot_be_taken_are_refused_kindly_and_asked_again(string dates, string words)
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.Lea.SayAsync("/creneaux");
        (await circle.Lea.SayAsync(dates)).Expect(words).Expect("Quand pourriez-vous");
    }

    [Fact]
    public async Task A_date_with_two_readings_is_asked_about_and_never_guessed()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.Lea.SayAsync("/creneaux");
        (await circle.Lea.SayAsync("demain à 5h, vendredi 13 mars 14h")).Expect("Quand pourriez-vous");
        Assert.Equal(2, circle.Lea.Heard[^1].Options.Length);
        (await circle.Lea.TapAsync("jeudi 5 mars de 17")).Expect("J'ai compris").Expect("jeudi 5 mars de 17 h à 18 h ; vendredi 13 mars");
    }

    [Fact]
    public async Task Each_of_three_reads_the_dates_on_their_own_clock()
    {
        await using var circle = await Circle.OfThreeAsync();
        await circle.SetAsync(circle.Karim, "Pacific/Tahiti");
        await circle.SetAsync(circle.Awa, "Pacific/Noumea");
        await circle.ProposeAsync("mardi 10 mars 9h, mercredi 11 mars 20h");
        (await circle.Karim.LookAsync()).Expect("lundi 9 mars de 22 h à 23 h (heure de Tahiti)").Expect("mercredi 11 mars de 9 h à 10 h (heure de Tahiti)");
        (await circle.Awa.LookAsync()).Expect("mardi 10 mars de 19 h à 20 h (heure de Nouméa)").Expect("jeudi 12 mars de 6 h du matin à 7 h du matin (heure de Nouméa)");

        await circle.Karim.TapAsync("11 mars");
        await circle.Karim.SayAsync("/passer");
        await circle.Awa.TapAsync("12 mars");
        (await circle.Awa.SayAsync("/passer")).Expect("C'est fixé").Expect("jeudi 12 mars de 6 h du matin à 7 h du matin (heure de Nouméa)");
        (await circle.Karim.LookAsync()).Expect("mercredi 11 mars de 9 h à 10 h (heure de Tahiti)");
        (await circle.Lea.LookAsync()).Expect("mercredi 11 mars de 20 h à 21 h (heure de Paris)");
    }

    [Fact]
    public async Task The_exchange_is_asked_where_several_are_open_and_said_where_none_is()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.OpenAsync(Community.Paniers, "Vélo pour tous");
        (await circle.Lea.SayAsync("/creneaux")).Expect("Avec qui cherchez-vous une date ?").Expect("Les Jardins de la Vilaine");
        (await circle.Lea.TapAsync("Vélo pour tous")).Expect("Quand pourriez-vous rencontrer Vélo pour tous ?");
        (await circle.Outsider.SayAsync("/creneaux")).Expect("Aucun échange n'est ouvert").Expect("Parler d'un besoin");
    }

    [Fact]
    public async Task Dates_that_went_by_while_the_dialog_waited_are_asked_anew()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.Lea.SayAsync("/creneaux");
        await circle.Lea.SayAsync("demain 18h30, vendredi 6 mars 12h");
        await circle.Assistant.AdvanceAsync(Duration.FromDays(3));
        (await circle.Lea.TapAsync("C'est bon")).Expect("passées entre-temps").Expect("Quand pourriez-vous");
    }

    [Fact]
    public async Task New_dates_take_the_place_of_the_earlier_ones()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.ProposeAsync();
        await circle.Karim.LookAsync();
        await circle.ProposeAsync("lundi 16 mars 9h, mardi 17 mars 9h");
        (await circle.Karim.LookAsync()).Expect("Nouvelles dates, à la place des précédentes").Expect("lundi 16 mars");
        await circle.Karim.TapAsync("16 mars");
        (await circle.Karim.SayAsync("/passer")).Expect("C'est fixé").Expect("lundi 16 mars");
    }

    [Fact]
    public async Task In_English_all_is_said_in_English()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.SetAsync(circle.Lea, "Europe/London", "en");
        (await circle.Lea.SayAsync("/slots")).Expect("When could you meet Les Jardins de la Vilaine?");
        (await circle.Lea.SayAsync("next Tuesday 6:30 pm, 12 March at noon")).Expect("I understood").Expect("Tuesday 10 March from 6:30 pm to 7:30 pm");
        (await circle.Lea.TapAsync("That's right")).Expect("Your dates are on their way").Expect("See the answers");
        (await circle.Karim.LookAsync()).Expect("mardi 10 mars de 19 h 30 à 20 h 30 (heure de Paris)");
        await circle.Karim.TapAsync("10 mars");
        await circle.Karim.SayAsync("/passer");
        (await circle.Lea.LookAsync()).Expect("It is fixed").Expect("Tuesday 10 March from 6:30 pm to 7:30 pm (London time)").Expect("Yes, I will be there");
        (await circle.Lea.TapAsync("Maybe")).Expect("Noted: maybe");
    }
}
