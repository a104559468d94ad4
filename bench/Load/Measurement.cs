using System.Globalization;

namespace ChatAssistant.Load;

/// <summary>One measured stretch of one server.</summary>
/// <param name="PerSecond">Turns a second.</param>
/// <param name="P50">Of a turn, in ms.</param>
/// <param name="P99">Of a turn, in ms.</param>
/// <param name="Cpu">The server's CPU seconds for 1,000 turns; the driver's are not in it.</param>
/// <param name="Wrong">Replies that were missing or not the expected ones.</param>
/// <param name="Memory">Resident at the end, in MiB.</param>
/// <param name="Start">Seconds from the process's start to its first answer.</param>
internal sealed record Measurement(double PerSecond, double P50, double P99, double Cpu, int Wrong, double Memory, double Start)
{
    public static Measurement Of(Load load, double seconds, double cpu, Server server)
    {
        var turns = load.Latencies.Order().ToArray();
        return new(turns.Length / seconds, turns[turns.Length / 2], turns[turns.Length * 99 / 100], cpu * 1000 / turns.Length, load.Wrong, server.Memory, server.Start.TotalSeconds);
    }

    /// <summary>Each figure's own median; of wrong replies the sum.</summary>
    public static Measurement Median(IReadOnlyList<Measurement> runs)
    {
        double Middle(Func<Measurement, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
        return new(Middle(run => run.PerSecond), Middle(run => run.P50), Middle(run => run.P99), Middle(run => run.Cpu), runs.Sum(run => run.Wrong), Middle(run => run.Memory), Middle(run => run.Start));
    }

    public string Row(string name, int connections) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {connections} | {PerSecond:F0} | {P50:F1} | {P99:F1} | {Cpu:F2} | {Wrong} | {Memory:F0} | {Start:F2} |");
}
