using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Turns;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_follows_the_order_of_an_exchange_and_ends_with_what_may_be_said_at_any_time()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/aide");
        var help = (await lea.AllAsync())[^1].Text.Plain;
        int[] places = [.. new[] { "/besoin", "/ecrire", "/partenaires", "/rencontre", "/suivi", "/supprimer", "/retour" }.Select(name => help.IndexOf(name, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("/atraiter", help, StringComparison.Ordinal);
    }
}
