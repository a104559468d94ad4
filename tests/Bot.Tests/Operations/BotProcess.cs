using System.Diagnostics;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>The program as an administrator starts it, with the settings it is shipped with, in a folder of its own.</summary>
internal static class BotProcess
{
    private const string Settings = "appsettings.json";

    /// <summary>Waits for its end: for a start that cannot succeed.</summary>
    public static async Task<(int Code, string Said, string Error)> RunAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("settings-");
        File.Copy(Path.Combine(AppContext.BaseDirectory, Settings), Path.Combine(folder.FullName, Settings));
        folder.CreateSubdirectory("wwwroot");
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatAssistant.Bot.dll"), .. settings])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName,
        })!;
        var (said, error) = (bot.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        return (bot.ExitCode, await said, await error);
    }
}
