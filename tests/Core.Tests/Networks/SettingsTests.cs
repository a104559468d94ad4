using ChatAssistant.Core.Tests.Scripts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Networks;

public sealed class SettingsTests
{
    [Fact]
    public async Task One_change_is_two_questions_and_a_new_language_answers_at_once()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        (await lea.SayAsync("/reglages")).Expect("Langue : Français").Expect("heure de Paris").Expect("de 20 h à 8 h 30").Expect("Que voulez-vous changer ?");
        (await lea.TapAsync("La langue")).Expect("Dans quelle langue");
        (await lea.TapAsync("English")).Expect("Changed.").Expect("Language: English").ExpectNot("Langue");
        (await lea.SayAsync("/settings")).Expect("What would you like to change?");
        await lea.SayAsync("the language");
        (await lea.SayAsync("français")).Expect("C'est changé");
    }

    [Theory]
    [InlineData("heure de La Réunion", "Indian/Reunion")]
    [InlineData("new york", "America/New_York")]
    [InlineData("pacific/auckland", "Pacific/Auckland")]
    public async Task A_zone_is_picked_or_written(string said, string zone)
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/reglages");
        await lea.TapAsync("Le fuseau horaire");
        (await lea.SayAsync("Atlantide")).Expect("Je ne connais pas de fuseau");
        await lea.SayAsync(said);
        Assert.Equal(zone, (await lea.PersonAsync()).ZoneId);
    }

    [Theory]
    [InlineData("de 21 h à 7 h 30", 21, 0, 7, 30)]
    [InlineData("9 pm to 7:15 am", 21, 0, 7, 15)]
    [InlineData("22h15-6h", 22, 15, 6, 0)]
    public async Task Quiet_hours_are_written_as_people_say_them(string said, int from, int fromMinute, int until, int untilMinute)
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/reglages");
        await lea.TapAsync("silence");
        (await lea.SayAsync("la nuit")).Expect("Il me faut deux heures");
        (await lea.SayAsync(said)).Expect("C'est changé");
        var person = await lea.PersonAsync();
        Assert.Equal((new LocalTime(from, fromMinute), new LocalTime(until, untilMinute)), (person.QuietFrom, person.QuietUntil));
    }

    [Fact]
    public async Task A_pause_ends_on_its_day_or_when_asked_and_answers_go_by_numbers()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/reglages");
        await lea.TapAsync("Faire une pause");
        (await lea.SayAsync("le 1er avril")).Expect("Pause : jusqu'au mercredi 1er avril");
        Assert.Equal(new LocalDate(2026, 4, 1), (await lea.PersonAsync()).PausedUntil);
        await lea.TapAsync("Changer autre chose");
        (await lea.TapAsync("Finir la pause")).Expect("Pause : aucune");
        await lea.SayAsync("/reglages");
        await lea.TapAsync("Répondre par numéros");
        (await lea.SayAsync("/reglages")).Expect("par numéros");
        Assert.True(lea.Heard[^1].TextOnly);
        await lea.SayAsync("6");
        Assert.NotNull((await lea.PersonAsync()).PreferredConversation);
    }
}
