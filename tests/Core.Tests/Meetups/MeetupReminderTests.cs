using ChatAssistant.Core.Tests.Scripts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

public sealed class MeetupReminderTests
{
    [Fact]
    public async Task Who_comes_is_reminded_two_mornings_before_and_an_hour_before_and_never_again()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 8, 8, 59));
        Assert.Equal(0, await RemindedAsync(circle.Karim));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 8, 9, 0));
        Assert.Equal(1, await RemindedAsync(circle.Karim));
        circle.Karim.Expect("Rappel : rencontre avec Les Paniers du samedi, mardi 10 mars à 18 h 30").Expect("Je ne pourrai pas");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 10, 16, 30));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 12, 9, 0));
        Assert.Equal((2, 2), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
        var (first, last) = (circle.Karim.Heard[^2].Text.Plain, circle.Karim.Heard[^1].Text.Plain);
        Assert.StartsWith("Rappel", first, StringComparison.Ordinal);
        Assert.StartsWith("C'est bientôt", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_reminder_that_comes_when_the_last_is_due_is_dropped()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 10, 16, 31));
        Assert.Equal((1, 1), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
        circle.Lea.Expect("C'est bientôt : rencontre avec Les Jardins").Expect("Je ne pourrai pas").Expect("Leur écrire").ExpectNot("Rappel");
    }

    [Fact]
    public async Task Reminders_move_with_the_meetup_and_each_comes_once()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.MoveAsync("mardi 17 mars 18h30");
        await circle.MoveAsync("mardi 10 mars 18h30");
        await circle.MoveAsync("jeudi 19 mars 18h30");
        await circle.Karim.SayAsync("/aide");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 17, 8, 59));
        Assert.Equal(0, await RemindedAsync(circle.Karim));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 17, 9, 0));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 19, 16, 30));
        Assert.Equal(2, await RemindedAsync(circle.Karim));
        circle.Karim.Expect("jeudi 19 mars");
    }

    [Fact]
    public async Task Who_does_not_come_is_not_reminded_and_a_cancelled_meetup_reminds_nobody()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync();
        await circle.Karim.TapAsync("Non, pas cette fois");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 8, 9, 0));
        Assert.Equal((0, 1), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
        await circle.Lea.TapAsync("Je ne pourrai pas");
        await circle.Lea.TapAsync("Annuler la rencontre");
        await circle.Lea.SayAsync("oui");
        await circle.Lea.SayAsync("/passer");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 10, 17, 0));
        Assert.Equal((0, 0), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
    }

    [Fact]
    public async Task On_the_Sunday_when_clocks_change_the_meetup_and_its_reminders_keep_their_wall_time()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync("dimanche 29 mars 10h, lundi 30 mars 10h", "29 mars");
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 8, 0), (await circle.MeetupAsync()).Start);
        circle.Lea.Expect("dimanche 29 mars de 10 h à 11 h");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 27, 8, 59));
        Assert.Equal(0, await RemindedAsync(circle.Lea));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 27, 9, 0));
        Assert.Equal(1, await RemindedAsync(circle.Lea));
        circle.Lea.Expect("dimanche 29 mars à 10 h");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 29, 7, 0));
        Assert.Equal(2, await RemindedAsync(circle.Lea));
    }

    [Fact]
    public async Task The_morning_is_that_of_each_reader()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.SetAsync(circle.Karim, "Pacific/Tahiti");
        await circle.FixAsync("mardi 10 mars 20h, jeudi 12 mars 20h");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 8, 9, 0));
        Assert.Equal((0, 1), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 8, 20, 0));
        Assert.Equal(1, await RemindedAsync(circle.Karim));
        circle.Karim.Expect("mardi 10 mars à 9 h (heure de Tahiti)");
    }

    [Fact]
    public async Task An_evening_meetup_is_reminded_before_the_quiet_hours_begin()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.SetQuietAsync(circle.Karim, new(20, 0), new(8, 30));
        await circle.FixAsync("mardi 10 mars 21h, jeudi 12 mars 21h");
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 10, 18, 29));
        Assert.Equal((1, 1), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 10, 18, 30));
        Assert.Equal((2, 1), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
        await circle.WaitAsync(Instant.FromUtc(2026, 3, 10, 19, 0));
        Assert.Equal((2, 2), (await RemindedAsync(circle.Karim), await RemindedAsync(circle.Lea)));
    }

    /// <summary>How many reminders somebody received since their last act.</summary>
    private static async Task<int> RemindedAsync(Someone someone) =>
        (await someone.LookAsync()).Heard.Count(message => message.Text.Plain.StartsWith("Rappel", StringComparison.Ordinal) || message.Text.Plain.StartsWith("C'est bientôt", StringComparison.Ordinal));
}
