namespace ChatAssistant.Core.Data;

/// <summary>A row that two writers may race for: the loser is run again.</summary>
public interface IVersioned
{
    /// <summary>Raised by <see cref="AssistantDb"/> with every change; the concurrency token.</summary>
    int Version { get; set; }
}
