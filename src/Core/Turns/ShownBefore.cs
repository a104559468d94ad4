namespace ChatAssistant.Core.Turns;

/// <summary>The question a conversation showed last when a turn began.</summary>
/// <param name="Question">Its id; null when none was shown.</param>
/// <param name="IsOver">Whether it is answered, or its dialog left, now that the turn is done.</param>
public sealed record ShownBefore(long? Question, bool IsOver);
