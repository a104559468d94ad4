using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>A process that runs turns (tests/KillHost), to be killed in the middle of them.</summary>
public sealed class KilledProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public KilledProcess(string provider, string connectionString)
    {
        process = new()
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatAssistant.KillHost.dll"), provider, connectionString])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true,
            },
        };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.Start();
        process.BeginOutputReadLine();
    }

    /// <summary>The turns it said were committed.</summary>
    public ConcurrentBag<(string Person, int Number)> Acknowledged { get; } = [];

    /// <summary>Completes at the first turn, or when the process ends without one.</summary>
    public Task First => first.Task;

    public async Task SayAsync(IEnumerable<(string Person, int Number, string Text)> messages)
    {
        try
        {
            foreach (var (person, number, text) in messages)
                await process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{person} {number} {text}"));
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It was killed while it was spoken to.
        }
    }

    /// <summary>Holds it still while something is done, as if the power failed at this very moment.</summary>
    public async Task StillAsync(Func<Task> action)
    {
        await SignalAsync("STOP");
        await action();
        await SignalAsync("CONT");
    }

    /// <summary>SIGKILL; returns when all it had printed is read.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await ended.Task;
        await process.WaitForExitAsync();
    }

    /// <summary>Lets it finish what it was told.</summary>
    public async Task FinishAsync()
    {
        process.StandardInput.Close();
        await ended.Task;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => process.Dispose();

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private void Heard(string? line)
    {
        if (line?.Split(' ') is [var person, var number])
            Acknowledged.Add((person, int.Parse(number, CultureInfo.InvariantCulture)));
        else if (line is null)
            ended.TrySetResult();
        first.TrySetResult();
    }
}
