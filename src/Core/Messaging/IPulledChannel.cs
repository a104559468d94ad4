namespace ChatAssistant.Core.Messaging;

/// <summary>
/// A channel whose clients read the outbox themselves (the web chat): its messages count as sent when they are committed, and nothing dispatches them.
/// Registered beside the adapter, under this interface.
/// </summary>
public interface IPulledChannel
{
    /// <summary>The name under which its conversations are stored.</summary>
    string Channel { get; }
}
