using System.Diagnostics;
using System.Globalization;

namespace ChatAssistant.Bot.Tests.Kills;

/// <summary>The process that is killed.</summary>
internal sealed class Target : IDisposable
{
    /// <summary>How far a start has come, in order: what comes next is under way when one of them is said.</summary>
    public static readonly string[] Milestones = ["began", "migrated", "built", "ready"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task listening;
    private readonly Dictionary<string, TaskCompletionSource> reached =
        Milestones.ToDictionary(milestone => milestone, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    private readonly SemaphoreSlim acknowledgements = new(0);

    private Target(Process process, Action<Target, string> hear)
    {
        this.process = process;
        listening = Task.Run(() => ListenAsync(hear));
    }

    /// <param name="provider">The database: sqlite or postgres.</param>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="hear">Gets each line it says.</param>
    /// <param name="dialog">What it can talk about besides counting: <c>visit</c>, <c>visit-newer</c>; or <c>telegram</c>: it counts on Telegram.</param>
    /// <param name="address">The Bot API, for <c>telegram</c>.</param>
    public static Target Start(string provider, string connectionString, Action<Target, string> hear, string dialog = "", string address = "") => new(
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", Path.Combine(AppContext.BaseDirectory, "ChatAssistant.KillTarget.dll"), provider, connectionString, dialog, address])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!,
        hear);

    public Task ReadyAsync() => ReachedAsync("ready");

    public Task ReachedAsync(string milestone) => reached[milestone].Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Completes after so many acknowledgements: others' turns are under way at that moment.</summary>
    public async Task AcknowledgedAsync(int count)
    {
        for (var heard = 0; heard < count; heard++)
            Assert.True(await acknowledgements.WaitAsync(Patience, TestContext.Current.CancellationToken), "It stopped answering.");
    }

    public void Write(string line)
    {
        try
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It is dead already: what it did not acknowledge is delivered again.
        }
    }

    /// <summary>Holds it still while something is done, as if the power failed at this very moment.</summary>
    public async Task StillAsync(Func<Task> action)
    {
        await SignalAsync("STOP");
        await action();
        await SignalAsync("CONT");
    }

    /// <summary>SIGKILL; what it had said until then is heard.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
        listening.Wait(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets it end in its own time.</summary>
    public async Task EndAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await listening;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        acknowledgements.Dispose();
    }

    /// <summary>None of its files may grow beyond this any more; null lifts the limit.</summary>
    public async Task LimitFilesAsync(long? bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", process.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:unlimited"]);
        await limit.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, limit.ExitCode);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private async Task ListenAsync(Action<Target, string> hear)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            hear(this, line);
            if (reached.TryGetValue(line, out var milestone))
                milestone.TrySetResult();
            if (line.StartsWith("ack", StringComparison.Ordinal))
                acknowledgements.Release();
        }

        var why = await process.StandardError.ReadToEndAsync();
        foreach (var (name, milestone) in reached)
            milestone.TrySetException(new InvalidOperationException($"It ended before it was there ({name}): {why}"));
    }
}
