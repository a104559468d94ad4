namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>A backup that cannot be taken, checked or put back. Its message says why and what to do, on one line.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
