using System.Diagnostics;
using System.Globalization;

namespace ChatAssistant.Load;

/// <summary>A server under load: a process of its own, so that its CPU time and memory are its own too (Linux: /proc).</summary>
internal sealed class Server : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private readonly Process process;

    private Server(Process process, Uri address, TimeSpan start) => (this.process, Address, Start) = (process, address, start);

    public Uri Address { get; }

    /// <summary>From the process's start to its first answer.</summary>
    public TimeSpan Start { get; }

    /// <summary>CPU seconds used so far, of all its threads.</summary>
    public double CpuSeconds
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Resident memory, in MiB.</summary>
    public double Memory =>
        double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;

    public static async Task<Server> StartAsync(string dll, int port, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", dll) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(dll)! };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                    return new(process, address, clock.Elapsed);
            }
            catch (HttpRequestException) when (!process.HasExited && clock.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(5);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
