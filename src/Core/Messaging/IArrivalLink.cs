namespace ChatAssistant.Core.Messaging;

/// <summary>A link that opens the private conversation with the assistant in a platform's own app, so that nobody types a code. Registered by a channel that has one.</summary>
public interface IArrivalLink
{
    /// <param name="code">What the person arrives with (<see cref="InboundContent.Arrived"/>).</param>
    /// <returns>Null while the platform has not said where the assistant is.</returns>
    string? To(string code);
}
