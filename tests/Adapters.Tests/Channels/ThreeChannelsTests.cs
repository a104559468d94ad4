namespace ChatAssistant.Adapters.Tests.Channels;

public sealed class ThreeChannelsTests
{
    [Fact]
    public async Task One_exchange_is_led_from_teams_discord_and_telegram_from_the_need_to_the_habit()
    {
        await using var scenes = new ThreeChannels();
        await scenes.StartAsync();
        var story = new ThreeChannelsStory(scenes);
        await story.ArriveAsync();
        await story.NeedAsync();
        await story.IntroduceAsync();
        await story.WriteAtOnceAsync();
        await story.AskCoordinationAsync();
        await story.LinkAsync();
        await story.MeetAsync();
        await story.MoveAsync();
        await story.CallOffAsync();
        await story.FollowUpAsync();
        Assert.Empty(scenes.Teams.Teams.Faults);
        Assert.Empty(scenes.Discord.Discord.Violations);
        Assert.Empty(scenes.Telegram.Telegram.Faults);
    }
}
