using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordRestTroubleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FakeFault.UserLimit, 429, null, 30.0)]
    [InlineData(FakeFault.SharedLimit, 429, null, 30.0)]
    [InlineData(FakeFault.GlobalLimit, 429, null, 30.0)]
    [InlineData(FakeFault.ServerError, 502, null, null)]
    [InlineData(FakeFault.Blocked, 403, ErrorCode.CannotMessageUser, null)]
    [InlineData(FakeFault.MissingPermissions, 403, ErrorCode.MissingPermissions, null)]
    [InlineData(FakeFault.Unauthorized, 401, null, null)]
    [InlineData(FakeFault.Refused, 400, ErrorCode.InvalidFormBody, null)]
    [InlineData(FakeFault.CutBefore, null, null, null)]
    [InlineData(FakeFault.CutAfter, null, null, null)]
    public async Task Trouble_is_a_value(FakeFault fault, int? status, int? code, double? wait)
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.Faults.Fail(call => true, fault);
        var found = (await SendAsync(scene)).Fault!;
        Assert.Equal((status, code, wait), (found.Status, found.Code, found.RetryAfter?.TotalSeconds));
        Assert.Equal(status is null or 429 or >= 500, found.IsPassing);
    }

    [Fact]
    public async Task After_a_429_nothing_is_sent_there_until_its_time_and_elsewhere_all_goes_on()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.Faults.Fail(call => true, FakeFault.UserLimit);
        await SendAsync(scene);
        Assert.Equal(TimeSpan.FromSeconds(30), (await SendAsync(scene)).Fault!.RetryAfter);
        Assert.True((await SendAsync(scene, "karim")).IsDone);
        Assert.Equal(2, scene.Calls("/messages"));
        scene.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await SendAsync(scene)).IsDone);
    }

    [Fact]
    public async Task A_learnt_limit_is_kept_without_a_single_429()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.Faults.Bucket = (3, Duration.FromSeconds(5));
        var sent = 0;
        for (var i = 0; i < 40; i++)
        {
            var answer = await SendAsync(scene);
            if (answer.IsDone)
                sent++;
            else
                scene.Time.Advance(answer.Fault!.RetryAfter!.Value);
        }

        Assert.Equal(scene.Calls("/messages"), sent);
        Assert.InRange(sent, 29, 31);
    }

    [Fact]
    public async Task A_refused_token_is_used_no_more()
    {
        await using var scene = await RestScene.OpenAsync("another");
        Assert.Equal(401, (await scene.Rest.GetCurrentUserAsync(Cancellation)).Fault!.Status);
        Assert.Equal(401, (await scene.Rest.GetCurrentUserAsync(Cancellation)).Fault!.Status);
        Assert.Single(scene.Discord.Calls);
    }

    [Fact]
    public async Task A_platform_that_never_answers_is_left_when_the_caller_gives_up()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.Faults.Fail(call => true, FakeFault.Hang);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = scene.Rest.GetCurrentUserAsync(patience.Token);
        await Eventually.TrueAsync(() => Task.FromResult(scene.Discord.Calls.Count == 1), "the call");
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_refused_field_is_named_and_its_content_is_not()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.MindsViolations = false;
        scene.Api.Faults.Fail(call => true, FakeFault.Refused);
        Assert.Equal("Invalid Form Body: content BASE_TYPE_BAD", (await SendAsync(scene)).Fault!.Reason);
    }

    [Fact]
    public async Task No_token_is_in_any_log_or_fault()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.MindsViolations = false;
        var interaction = DiscordRestTests.UseCommand(scene);
        var faults = new List<RestFault?>();
        foreach (var fault in Enum.GetValues<FakeFault>().Except([FakeFault.Hang]))
        {
            scene.Api.Faults.Fail(call => true, fault);
            faults.Add((await scene.Rest.CreateFollowupAsync(interaction.ApplicationId!, interaction.Token!, new() { Content = "a" }, [], Cancellation)).Fault);
            scene.Time.Advance(TimeSpan.FromMinutes(1));
            faults.Add((await SendAsync(scene)).Fault);
        }

        await scene.Api.DisposeAsync();
        faults.Add((await SendAsync(scene)).Fault);
        var all = scene.Logs.Text + string.Join('\n', faults);
        Assert.DoesNotContain(interaction.Token!, all, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeDiscord.Token, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_that_are_no_ids_stay_inside_their_place_in_the_address()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.MindsViolations = false;
        await scene.Rest.GetChannelAsync("../users/@me?x=#", Cancellation);
        Assert.DoesNotContain(scene.Discord.Calls, call => call.Segments is ["users", ..]);
    }

    private static Task<RestResult<Message>> SendAsync(RestScene scene, string person = "lea") =>
        scene.Rest.CreateMessageAsync(scene.Discord.DmOf(scene.Discord.IdOf(person)), new() { Content = "a" }, [], Cancellation);
}
