using System.Net;
using System.Net.Sockets;

namespace ChatAssistant.Bot.Tests.Operations;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Storage:Provider", "oracle", "sqlite or postgres")]
    [InlineData("Storage:ConnectionString", "nonsense", "Data Source=")]
    [InlineData("Storage:ConnectionString", "Data Source=/dev/null/assistant.db", "folder that can be written")]
    [InlineData("Network:Language", "de", "fr or en")]
    [InlineData("Network:TimeZone", "Mars/Olympus", "Europe/Paris")]
    [InlineData("Network:Name", "", "leave the setting out")]
    [InlineData("Telegram:Token", "nonsense", "@BotFather")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it_and_the_remedy(string key, string value, string remedy)
    {
        var bot = await BotProcess.RunAsync("--urls", "http://127.0.0.1:0", $"--{key}", value);
        Assert.Equal(1, bot.Code);
        var line = Assert.Single(bot.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line_and_nothing_else()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await SaysOnlyAsync($"http://{taken.LocalEndpoint}", "choose another, such as http://localhost:5081");
    }

    [Theory]
    [InlineData("nonsense", "http://localhost:5080")]
    [InlineData("http://192.0.2.1:5080", "http://0.0.0.0:5080")]
    public async Task An_address_that_is_none_of_this_machine_is_said_in_one_line_and_nothing_else(string address, string remedy) => await SaysOnlyAsync(address, remedy);

    /// <summary>All that is read of a start on a new folder: the reason, and on the other output the code of the first administrator, which is said once.</summary>
    private static async Task SaysOnlyAsync(string address, string remedy)
    {
        var bot = await BotProcess.RunAsync("--urls", address);
        Assert.Equal(1, bot.Code);
        var line = Assert.Single(bot.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("ASPNETCORE_URLS", line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
        Assert.All(bot.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries), said => Assert.Contains("first administrator enters with this code", said, StringComparison.Ordinal));
    }
}
