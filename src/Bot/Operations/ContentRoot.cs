namespace ChatAssistant.Bot.Operations;

/// <summary>Where appsettings.json and the page's files are looked for.</summary>
public static class ContentRoot
{
    /// <summary>A published program carries the page's files, and finds them wherever it is started from. A build has none: the working directory counts, as `dotnet run` sets it.</summary>
    /// <param name="program">The program's own folder.</param>
    /// <returns>Null for the working directory.</returns>
    public static string? Of(string program) => Directory.Exists(Path.Combine(program, "wwwroot")) ? program : null;
}
