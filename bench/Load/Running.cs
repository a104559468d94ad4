using System.Diagnostics;

namespace ChatAssistant.Load;

/// <summary>A server under measurement, and what was measured so far.</summary>
internal sealed class Running(Candidate candidate, Server server) : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = server.Address };

    public string Name => candidate.Name;

    public List<Measurement> Measurements { get; } = [];

    /// <summary>People talk to it for so long.</summary>
    public async Task<Load> RunAsync(int connections, TimeSpan length)
    {
        var load = new Load(length);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => candidate.Client(http, load))));
        return load;
    }

    public async Task MeasureAsync(int connections, TimeSpan length)
    {
        var (cpu, clock) = (server.CpuSeconds, Stopwatch.StartNew());
        var load = await RunAsync(connections, length);
        Measurements.Add(Measurement.Of(load, clock.Elapsed.TotalSeconds, server.CpuSeconds - cpu, server));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }
}
