namespace ChatAssistant.Core.Turns;

/// <summary>The database does not answer; whoever asked may ask again.</summary>
public sealed class StorageAwayException() : Exception("The database does not answer.");
