using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Web;

/// <summary>What the API answers from memory, right after the commit.</summary>
public sealed class JustSaidTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_just_said_is_read_without_a_look_at_the_table()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        await lea.ReadAsync();
        await lea.PostAsync(new { text = "/tea" });
        await using (var db = site.Db())
            await db.Outbox.Where(row => row.Sequence == 2).ExecuteDeleteAsync(Stop);
        Assert.Equal("drink", Assert.Single(await lea.ReadAsync()).Question!.Slot);
    }

    [Fact]
    public async Task It_is_the_very_answer_that_the_table_gives()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        foreach (var words in new[] { "/tea", "tea", "yes", "sweet", "?", "ok" })
            await lea.PostAsync(new { text = words });
        var known = await PageAsync(lea, after: 1);
        site.Get<JustSaid>().Forget();
        Assert.Equal(known, await PageAsync(lea, after: 1));
        Assert.Contains("\"seq\":6", known, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(Visitor visitor, long after)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, $"/api/chat/messages?after={after}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
