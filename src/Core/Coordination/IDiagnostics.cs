using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>What one part of the installation says of its health, in words for an administrator: a line each. The host adds its own parts.</summary>
public interface IDiagnostics
{
    /// <param name="db">The turn's context, for reading.</param>
    /// <param name="now">The domain's time.</param>
    ValueTask<IReadOnlyList<Saying>> LinesAsync(AssistantDb db, Instant now, CancellationToken cancellationToken);
}
