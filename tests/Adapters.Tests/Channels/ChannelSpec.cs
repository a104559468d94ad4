using System.Globalization;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>What every channel whose platform is written to owes the people on it. A channel's test class inherits it and says how its platform is played.</summary>
public abstract partial class ChannelSpec
{
    protected const string Lea = "lea";
    protected const string Karim = "karim";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract ChannelScene NewScene();

    protected async Task<ChannelScene> SetAsync()
    {
        var scene = NewScene();
        await scene.StartAsync();
        return scene;
    }

    [Fact]
    public async Task What_is_said_is_answered()
    {
        await using var scene = await SetAsync();
        Assert.Equal(["bonjour"], (await scene.SayAsync(Lea, "/echo bonjour")).Select(message => message.Text));
    }

    [Fact]
    public async Task An_event_told_again_is_answered_once()
    {
        await using var scene = await SetAsync();
        var told = scene.Write(Lea, "/echo once");
        await scene.SettleAsync(told);
        await scene.SettleAsync(scene.Again(told));
        await scene.SettleAsync(scene.Again(told));
        Assert.Single(await scene.SayAsync(Lea, "/echo other"), message => message.Text == "once");
        Assert.Equal(2, scene.Accepted());
    }

    [Fact]
    public async Task An_event_is_acknowledged_only_once_its_turn_is_committed()
    {
        await using var scene = await SetAsync();
        PlatformEvent told;
        using (scene.HoldWriter())
            told = scene.Write(Lea, "/echo kept");
        Assert.True(await told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation), "It was acknowledged before the commit.");
    }

    [Fact]
    public virtual async Task What_could_not_be_committed_is_told_again_by_the_platform_and_answered_once()
    {
        await using var scene = await SetAsync();
        PlatformEvent told;
        using (scene.HoldWriter())
        {
            told = scene.Write(Lea, "/echo kept");
            await ChannelScene.UntilAsync(
                () =>
                {
                    scene.Time.Advance(TimeSpan.FromSeconds(1));
                    return Task.FromResult(told.Deliveries > 1 || told.Acknowledged.IsCompleted);
                },
                "a second delivery");
            Assert.False(told.Acknowledged.IsCompleted, "It was acknowledged although nothing could be committed.");
        }

        await scene.SettleAsync(told);
        Assert.Equal(["kept"], scene.SeenBy(Lea).Select(message => message.Text));
    }

    [Fact]
    public virtual async Task Who_types_ahead_is_answered_in_order_and_nobody_hears_anothers_answers()
    {
        await using var scene = await SetAsync();
        var told = new List<PlatformEvent>();
        for (var i = 0; i < 10; i++)
            told.AddRange(new[] { Lea, Karim }.Select(person => scene.Write(person, string.Create(CultureInfo.InvariantCulture, $"/echo {person} {i}"))));
        foreach (var one in told)
            await scene.SettleAsync(one);
        foreach (var person in new[] { Lea, Karim })
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{person} {i}"), scene.SeenBy(person).Select(message => message.Text));
    }

    [Theory]
    [InlineData("*a* _b_ **c** ~~d~~ `e` ||f||")]
    [InlineData("<b>a</b> &lt; &amp; <at>b</at> <script>c</script>")]
    [InlineData("[x](javascript:alert) [y](https://evil.example) \\*z\\*")]
    [InlineData("@everyone @here <@123> <#4> /start # title > quote")]
    [InlineData("\u202Egnp.exe \u2066a\u2069 😀 é")]
    public async Task Markup_that_a_person_types_arrives_as_its_visible_characters(string typed)
    {
        await using var scene = await SetAsync();
        var seen = Assert.Single(await scene.SayAsync(Lea, "/echo " + typed));
        Assert.Equal(string.Concat(typed.Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.Format)), seen.Text);
        Assert.False(seen.Pings || seen.Styled, "It became more than characters.");
    }

    [Fact]
    public async Task A_dialog_is_led_by_buttons_and_leaves_none_that_is_stale()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/tea");
        await scene.TapAsync(Lea, "Tea");
        await scene.TapAsync(Lea, "No");
        await scene.TapAsync(Lea, "Skip");
        var review = (await scene.TapAsync(Lea, "Correct: Drink"))[^1];
        Assert.Contains("Tea or coffee?", review.Text, StringComparison.Ordinal);
        await scene.TapAsync(Lea, "Coffee");
        var seen = await scene.TapAsync(Lea, "That's right");
        Assert.Equal("A Coffee, note -.", seen[^1].Text);
        Assert.All(seen, message => Assert.Empty(message.Buttons));
    }

    [Fact]
    public async Task Words_answer_the_question_that_is_open_and_take_its_buttons_away()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/tea");
        var seen = await scene.SayAsync(Lea, "coffee");
        Assert.Contains("A note?", seen[^1].Text, StringComparison.Ordinal);
        Assert.Empty(seen[0].Buttons);
        seen = await scene.SayAsync(Lea, "sugar");
        Assert.Contains("sugar", seen[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_long_ago_is_answered_kindly_and_says_where_things_stand()
    {
        await using var scene = await SetAsync();
        var old = (await scene.SayAsync(Lea, "/tea"))[^1];
        await scene.SayAsync(Lea, "coffee");
        await scene.SettleAsync(scene.Tap(Lea, old, old.Button("Tea")));
        var seen = scene.SeenBy(Lea);
        Assert.Contains("already answered", seen[^2].Text, StringComparison.Ordinal);
        Assert.Contains("A note?", seen[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_somebody_elses_changes_nothing()
    {
        await using var scene = await SetAsync();
        var hers = (await scene.SayAsync(Lea, "/tea"))[^1];
        await scene.SayAsync(Karim, "/echo here");
        await scene.SettleAsync(scene.Tap(Karim, hers, hers.Button("Tea")));
        Assert.Equal("Tea or coffee?", scene.SeenBy(Lea)[^1].Text[^"Tea or coffee?".Length..]);
        Assert.DoesNotContain(scene.SeenBy(Karim), message => message.Text.Contains("Milk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_options_of_a_long_list_are_picked_and_kept()
    {
        await using var scene = await SetAsync();
        var question = (await scene.SayAsync(Lea, "/picnic"))[^1];
        await scene.PickAsync(Lea, question, "Bread", "Fruit", "Games");
        Assert.Contains("When?", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
        var seen = await scene.SayAsync(Lea, "12 March");
        Assert.Equal("Noted: Bread+Fruit+Games, 2026-03-12.", seen[^1].Text);
    }

    [Fact]
    public virtual async Task In_a_group_nothing_personal_is_said_and_the_way_into_the_private_conversation_is_shown()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/tea");
        await scene.SettleAsync(scene.WriteInGroup("maison", Lea, "/tea"));
        var seen = Assert.Single(scene.SeenIn("maison"));
        Assert.Contains("in private", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("coffee", seen.Text, StringComparison.Ordinal);
        Assert.False(seen.Pings);
        await scene.SayAsync(Lea, "coffee");
        Assert.Contains("A note?", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
        Assert.Single(scene.SeenIn("maison"));
    }

    [Fact]
    public virtual async Task A_voice_message_is_answered_in_words()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo here");
        await scene.SettleAsync(scene.SendVoice(Lea));
        Assert.Contains("microphone", scene.SeenBy(Lea)[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_kind_of_event_is_acknowledged_and_what_follows_works()
    {
        await using var scene = await SetAsync();
        await scene.SendUnknown(Lea).Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal("fine", (await scene.SayAsync(Lea, "/echo fine"))[^1].Text);
    }

    [Fact]
    public async Task A_bug_is_one_apology_and_the_next_message_works()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo zero");
        var seen = await scene.SayAsync(Lea, "/broken");
        Assert.Contains("sorry", seen[^1].Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", seen[^1].Text, StringComparison.Ordinal);
        Assert.Equal("fine", (await scene.SayAsync(Lea, "/echo fine"))[^1].Text);
    }

    [Fact]
    public async Task Who_asked_for_numbers_gets_numbers_and_no_buttons()
    {
        await using var scene = await SetAsync();
        var seen = (await scene.SayAsync(Lea, "/numbers"))[^1];
        Assert.Contains("1. Tea\n2. Coffee", seen.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(seen.Buttons);
        Assert.Contains("A note?", (await scene.SayAsync(Lea, "2"))[^1].Text, StringComparison.Ordinal);
    }
}
