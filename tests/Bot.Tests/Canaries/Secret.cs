namespace ChatAssistant.Bot.Tests.Canaries;

/// <summary>Something that only one side may know.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">The canary.</param>
/// <param name="IsKept">True where the database holds it, because it must be found by it (a code that somebody types, a file's address).</param>
internal sealed record Secret(string Name, string Value, bool IsKept = false);
