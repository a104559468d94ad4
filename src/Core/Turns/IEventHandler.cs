namespace ChatAssistant.Core.Turns;

/// <summary>Hears an earlier feature's event within the turn that raised it.</summary>
public interface IEventHandler<in TEvent>
{
    Task HandleAsync(TEvent raised, Turn turn, CancellationToken cancellationToken);
}
