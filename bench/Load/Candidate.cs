namespace ChatAssistant.Load;

/// <summary>A server to be measured.</summary>
/// <param name="Name">As its row says.</param>
/// <param name="Start">Starts its process.</param>
/// <param name="Client">One person who talks to it until the stretch is over.</param>
internal sealed record Candidate(string Name, Func<Task<Server>> Start, Func<HttpClient, Load, Task> Client);
