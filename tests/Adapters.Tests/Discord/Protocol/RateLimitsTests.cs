using ChatAssistant.Adapters.Discord.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly RateLimits limits;

    public RateLimitsTests() => limits = new(time);

    [Fact]
    public void A_bucket_that_is_empty_says_how_long_without_a_call()
    {
        Call(Post("1"), new("b", 5, 0, TimeSpan.FromSeconds(2.5)));
        var refused = limits.Ask(Post("1"))!;
        Assert.Equal((429, TimeSpan.FromSeconds(2.5), RateLimitScope.User), (refused.Status, refused.RetryAfter, refused.Scope));
        time.Advance(TimeSpan.FromSeconds(2.4));
        Assert.Equal(TimeSpan.FromSeconds(0.1), limits.Ask(Post("1"))!.RetryAfter);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(limits.Ask(Post("1")));
    }

    [Fact]
    public void Another_channel_another_method_and_another_route_do_not_wait()
    {
        Call(Post("1"), new("b", 5, 0, TimeSpan.FromSeconds(9)));
        Assert.NotNull(limits.Ask(Post("1")));
        Assert.Null(limits.Ask(Post("2")));
        Assert.Null(limits.Ask(RestRequest.Get($"/channels/{"1"}")));
        Assert.Null(limits.Ask(RestRequest.Post($"/channels/{"1"}/typing")));
    }

    [Fact]
    public void Routes_with_one_bucket_share_it()
    {
        Call(Post("1"), new("b", 5, 3, TimeSpan.FromSeconds(9)));
        Call(RestRequest.Get($"/channels/{"1"}"), new("b", 5, 0, TimeSpan.FromSeconds(9)));
        Assert.NotNull(limits.Ask(Post("1")));
    }

    [Fact]
    public void What_is_on_its_way_counts()
    {
        Call(Post("1"), new("b", 5, 2, TimeSpan.FromSeconds(9)));
        Assert.Null(limits.Ask(Post("1")));
        Assert.Null(limits.Ask(Post("1")));
        Assert.NotNull(limits.Ask(Post("1")));
        limits.End(Post("1"));
        Assert.Null(limits.Ask(Post("1")));
    }

    [Fact]
    public void An_answer_that_was_overtaken_gives_nothing_back()
    {
        Call(Post("1"), new("b", 5, 0, TimeSpan.FromSeconds(9)));
        limits.Learn(Post("1"), new("b", 5, 3, TimeSpan.FromSeconds(9)), null);
        Assert.NotNull(limits.Ask(Post("1")));
    }

    [Fact]
    public void After_its_time_a_bucket_is_as_full_as_it_was_and_no_fuller()
    {
        Call(Post("1"), new("b", 2, 0, TimeSpan.FromSeconds(5)));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(limits.Ask(Post("1")));
        Assert.Null(limits.Ask(Post("1")));
        Assert.Equal(TimeSpan.FromSeconds(5), limits.Ask(Post("1"))!.RetryAfter);
    }

    [Fact]
    public void The_token_makes_fifty_calls_a_second_and_interactions_are_not_among_them()
    {
        for (var i = 0; i < RateLimits.GlobalLimit; i++)
            Assert.Null(limits.Ask(Post($"{i}")));
        Assert.Equal((TimeSpan.FromSeconds(1), RateLimitScope.Global), (limits.Ask(Post("x"))!.RetryAfter!.Value, limits.Ask(Post("x"))!.Scope!.Value));
        Assert.Null(limits.Ask(Followup));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(limits.Ask(Post("x")));
    }

    [Theory]
    [InlineData("User", false)]
    [InlineData("Shared", false)]
    [InlineData("Global", true)]
    public void A_429_holds_what_it_is_about_for_as_long_as_it_says(string scope, bool isAll)
    {
        Call(Post("1"), null, new(429, null, "", TimeSpan.FromSeconds(64.57), Enum.Parse<RateLimitScope>(scope)));
        Assert.Equal(TimeSpan.FromSeconds(64.57), limits.Ask(Post("1"))!.RetryAfter);
        Assert.Equal(isAll, limits.Ask(Post("2")) is not null);
        time.Advance(TimeSpan.FromSeconds(64.57));
        Assert.Null(limits.Ask(Post("1")));
    }

    [Fact]
    public void A_refused_token_stops_everything_that_needs_it_for_good()
    {
        Call(Post("1"), null, new(401, null, ""));
        time.Advance(TimeSpan.FromDays(2));
        Assert.True(limits.IsStopped);
        Assert.Equal(401, limits.Ask(RestRequest.Get($"/users/@me"))!.Status);
        Assert.Null(limits.Ask(Followup));
    }

    [Fact]
    public void An_interactions_token_that_ran_out_stops_nothing()
    {
        Call(Followup, null, new(401, ErrorCode.InvalidWebhookToken, ""));
        Assert.False(limits.IsStopped);
        Assert.Null(limits.Ask(Post("1")));
    }

    [Theory]
    [InlineData(403, null, true)]
    [InlineData(429, "User", true)]
    [InlineData(429, "Shared", false)]
    [InlineData(404, null, false)]
    [InlineData(502, null, false)]
    public void Refusals_that_could_end_in_a_ban_pause_everything_far_from_it(int status, string? scope, bool isPaused)
    {
        for (var i = 0; i < RateLimits.InvalidLimit; i++)
        {
            Call(Post($"{i}"), null, new(status, null, "", scope is null ? null : TimeSpan.FromSeconds(1), scope is null ? null : Enum.Parse<RateLimitScope>(scope)));
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(isPaused, limits.Ask(Post("x")) is not null);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(limits.Ask(Post("x")));
    }

    [Fact]
    public void Buckets_of_long_ago_are_forgotten()
    {
        for (var i = 0; i < 20_000; i++)
        {
            Call(RestRequest.Post($"/webhooks/{"1"}/{$"token{i}"}").ByItsToken(), new("w", 5, 0, TimeSpan.FromSeconds(1)));
            time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(limits.Known, 1, 2_001);
    }

    private static RestRequest Followup => RestRequest.Post($"/webhooks/{"1"}/{"token"}").ByItsToken();

    private static RestRequest Post(string channel) => RestRequest.Post($"/channels/{channel}/messages");

    private void Call(RestRequest request, BucketHeaders? headers, RestFault? fault = null)
    {
        Assert.Null(limits.Ask(request));
        limits.Learn(request, headers, fault);
        limits.End(request);
    }
}
