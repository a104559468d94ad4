using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ChatAssistant.Bot.Tests.Operations;

public sealed class HostTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_once_the_host_has_started(string path)
    {
        using var host = new HostScene();
        using var client = host.CreateClient();
        await Eventually.TrueAsync(async () => (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task Metrics_are_in_the_format_of_Prometheus()
    {
        using var host = new HostScene();
        using var client = host.CreateClient();
        Assert.Contains("assistant_outbox_depth", await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class HostScene : WebApplicationFactory<Program>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("host-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.UseSetting("Storage:ConnectionString", $"Data Source={Path.Combine(folder, "assistant.db")}");

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
