using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Tests.Turns;

public sealed class QuestionIdsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Fact]
    public void Questions_of_one_second_lie_together_and_none_twice()
    {
        var ids = Enumerable.Range(0, 500).Select(_ => new Question { AskedAt = Now }.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(Now.ToUnixTimeSeconds(), id >> 32));
    }

    [Fact]
    public async Task Questions_asked_at_once_have_numbers_of_their_own()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 2000).Select(_ => new Question { AskedAt = Now }.Id).ToList())));
        Assert.Equal(8000, ids.SelectMany(some => some).Distinct().Count());
    }

    [Fact]
    public void A_number_does_not_follow_from_the_one_before()
    {
        var ids = Enumerable.Range(0, 200).Select(_ => new Question { AskedAt = Now }.Id).ToList();
        Assert.True(ids.Zip(ids.Skip(1), (one, next) => next - one).Distinct().Count() > 100);
    }
}
