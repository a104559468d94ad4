using System.Diagnostics;
using ChatAssistant.Bot.Operations;

namespace ChatAssistant.Bot.Tests.Operations;

public sealed class ContentRootTests : IDisposable
{
    private readonly DirectoryInfo program = Directory.CreateTempSubdirectory("published-");
    private readonly DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("elsewhere-");

    [Fact]
    public void A_published_program_looks_beside_itself_and_a_build_where_it_is_run()
    {
        Assert.Null(ContentRoot.Of(program.FullName));
        program.CreateSubdirectory("wwwroot");
        Assert.Equal(program.FullName, ContentRoot.Of(program.FullName));
    }

    [Fact]
    public async Task Started_from_another_folder_a_published_program_reads_its_own_settings()
    {
        foreach (var file in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles())
            file.CopyTo(Path.Combine(program.FullName, file.Name));
        program.CreateSubdirectory("wwwroot");
        await File.WriteAllTextAsync(Path.Combine(program.FullName, "appsettings.json"), """{ "Storage": { "Provider": "oracle" } }""", TestContext.Current.CancellationToken);

        // The wrong language ends the start in any case, after the storage was looked at.
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(program.FullName, "ChatAssistant.Bot.dll"), "--urls", "http://127.0.0.1:0", "--Network:Language", "de"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = elsewhere.FullName,
        })!;
        var said = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Storage:Provider must be sqlite or postgres.", said, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        program.Delete(recursive: true);
        elsewhere.Delete(recursive: true);
    }
}
