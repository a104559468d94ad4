namespace ChatAssistant.Core.Turns;

/// <summary>Makes something of words that answer no question: the first that understands takes them.</summary>
public interface IFreeText
{
    /// <summary>False when these words mean nothing to it.</summary>
    Task<bool> TryAsync(string text, Turn turn, CancellationToken cancellationToken);
}
