using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Tests.Channels;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData("30", null, 30)]
    [InlineData("30", "Wed, 21 Oct 2015 07:28:00 GMT", 30)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:26:30 GMT", 90)]
    [InlineData("Wednesday, 21-Oct-15 07:28:00 GMT", "Wed, 21 Oct 2015 07:26:30 GMT", 90)]
    public void Seconds_and_dates_say_the_same_whatever_our_clock(string retryAfter, string? date, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(retryAfter, date));

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", null)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", "Thu, 22 Oct 2015 07:28:00 GMT")]
    public void What_says_nothing_of_use_says_nothing(string? retryAfter, string? date) => Assert.Null(Read(retryAfter, date));

    private static TimeSpan? Read(string? retryAfter, string? date)
    {
        using var answer = new HttpResponseMessage();
        if (retryAfter is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        if (date is not null)
            answer.Headers.TryAddWithoutValidation("Date", date);
        return RetryAfter.In(answer.Headers);
    }
}
