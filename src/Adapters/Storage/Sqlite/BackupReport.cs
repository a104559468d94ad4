using NodaTime;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>What a backup holds.</summary>
/// <param name="Networks">The names of its networks.</param>
/// <param name="People">How many people.</param>
/// <param name="LastMessage">When the last message in it came in; null when there is none.</param>
/// <param name="Bytes">The length of the file.</param>
/// <param name="MissingMigrations">How many steps the next start will bring its schema forward.</param>
public sealed record BackupReport(IReadOnlyList<string> Networks, long People, Instant? LastMessage, long Bytes, int MissingMigrations);
