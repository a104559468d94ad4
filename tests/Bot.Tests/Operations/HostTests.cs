using System.Net;

namespace ChatAssistant.Bot.Tests.Operations;

public sealed class HostTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_once_the_host_has_started(string path)
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        await Eventually.TrueAsync(async () => (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task Metrics_are_in_the_format_of_Prometheus()
    {
        using var host = new BotHost();
        using var client = host.CreateClient();
        Assert.Contains("assistant_outbox_depth", await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
