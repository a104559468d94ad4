using NodaTime;

namespace ChatAssistant.Core.Messaging;

/// <summary>
/// Signed links to a page of our own site on which one message is read that must not travel in a chat (<see cref="OutboundMessage.IsConfidential"/>). Offered by the host.
/// </summary>
public interface IReadingLinks
{
    /// <summary>How long a link holds.</summary>
    Duration Lasts { get; }

    /// <param name="row">The message's outbox row.</param>
    /// <param name="site">Where this installation is reached: <c>https://assistant.example.org</c>.</param>
    string To(long row, string site);
}
