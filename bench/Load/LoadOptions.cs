using System.Globalization;

namespace ChatAssistant.Load;

/// <summary>What is measured, from the command line: <c>--name value</c>.</summary>
/// <param name="Bot">The published host's dll.</param>
/// <param name="Bare">The published bare endpoint's dll; null leaves the peer out.</param>
/// <param name="Postgres">A connection string; null leaves PostgreSQL out.</param>
/// <param name="Telegram">True measures Telegram's webhook too, over a Bot API in the driver.</param>
/// <param name="Connections">People who talk at once, a line each.</param>
/// <param name="WarmUp">Before each measurement.</param>
/// <param name="Length">Of one measurement.</param>
/// <param name="Runs">Measurements a line; their median is printed.</param>
internal sealed record LoadOptions(string Bot, string? Bare, string? Postgres, bool Telegram, int[] Connections, TimeSpan WarmUp, TimeSpan Length, int Runs)
{
    public const string Usage = "dotnet run -c Release --project bench/Load -- --bot DLL [--bare DLL] [--postgres CONNECTION-STRING] [--telegram yes] [--connections 1,8,64] [--warm-up 20] [--seconds 10] [--runs 3]";

    /// <exception cref="FormatException">The arguments are not of this form.</exception>
    public static LoadOptions Read(string[] args)
    {
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? throw new FormatException(Usage));
        string? Take(string name) => given.Remove(name, out var value) ? value : null;
        TimeSpan Seconds(string name, double usual) => TimeSpan.FromSeconds(Take(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual);
        var options = new LoadOptions(
            Path.GetFullPath(Take("--bot") ?? throw new FormatException(Usage)),
            Take("--bare") is { } bare ? Path.GetFullPath(bare) : null,
            Take("--postgres"),
            Take("--telegram") == "yes",
            [.. (Take("--connections") ?? "1,8,64").Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))],
            Seconds("--warm-up", 20),
            Seconds("--seconds", 10),
            int.Parse(Take("--runs") ?? "3", CultureInfo.InvariantCulture));
        return given.Count == 0 ? options : throw new FormatException(Usage);
    }
}
