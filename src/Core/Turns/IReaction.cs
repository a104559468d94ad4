namespace ChatAssistant.Core.Turns;

/// <summary>How a later feature acts on an earlier feature's event, within the turn that raised it.</summary>
public interface IReaction<in TEvent>
{
    Task ReactAsync(TEvent raised, Turn turn, CancellationToken cancellationToken);
}
