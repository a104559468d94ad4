using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>What one feature has under way for a person, said in "where things stand"; features speak in their order of registration.</summary>
public interface IStandingPart
{
    /// <summary>A line each, with the buttons that act on it; none when nothing is under way.</summary>
    Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken);
}
