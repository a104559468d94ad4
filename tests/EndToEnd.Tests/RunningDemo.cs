using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.EndToEnd.Tests;

/// <summary>The built program as its own process: the demonstration, on a free port, with a database of its own.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    /// <summary>Another site, whose pages may use the API.</summary>
    public const string Friend = "http://localhost:48099";

    private const string Announcement = "ChatAssistant answers at ";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assistant-end-to-end-");
    private readonly Process process;

    private RunningDemo() => process = new Process { StartInfo = StartInfo(Path.Combine(folder.FullName, "demo.db")) };

    public Uri Address { get; private set; } = null!;

    public static async Task<RunningDemo> StartAsync(CancellationToken cancellationToken)
    {
        var demo = new RunningDemo();
        var complaints = new ConcurrentQueue<string?>();
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        demo.process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is null)
                address.TrySetException(new InvalidOperationException("The program ended before it said where it answers. " + string.Join('\n', complaints)));
            else if (said.Data.StartsWith(Announcement, StringComparison.Ordinal))
                address.TrySetResult(said.Data[Announcement.Length..]);
        };
        demo.process.ErrorDataReceived += (_, said) => complaints.Enqueue(said.Data);
        demo.process.Start();
        demo.process.BeginOutputReadLine();
        demo.process.BeginErrorReadLine();
        demo.Address = new(await address.Task.WaitAsync(cancellationToken));
        return demo;
    }

    /// <summary>The day it is in the demonstration.</summary>
    public async Task<LocalDate> TodayAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var clock = await http.GetFromJsonAsync<JsonElement>("/api/demo/clock", cancellationToken);
        return InstantPattern.General.Parse(clock.GetProperty("now").GetString()!).Value.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).Date;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>As `dotnet run` starts it: in Development, where the page's files are served without publishing.</summary>
    private static ProcessStartInfo StartInfo(string database)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.GetFullPath(Path.Combine(output.FullName, "../../../../../src/Bot/bin", output.Parent!.Name, output.Name));
        return new("dotnet", [Path.Combine(program, "ChatAssistant.Bot.dll")])
        {
            WorkingDirectory = program,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Demo__Enabled"] = "true", ["Storage__ConnectionString"] = $"Data Source={database}", ["Web__AllowedOrigins__0"] = Friend,
            },
        };
    }
}
