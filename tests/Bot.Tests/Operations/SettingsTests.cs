using System.Diagnostics;

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
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatAssistant.Bot.dll"), "--urls", "http://127.0.0.1:0", $"--{key}", value])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder,
        })!;
        var said = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(1, bot.ExitCode);
        var line = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.Contains(remedy, line, StringComparison.Ordinal);
    }
}
