namespace ChatAssistant.Core.Turns;

/// <summary>The person of the turn acted in their days of grace, and is still to be erased after it.</summary>
public sealed record ReturnedWhileLeaving;
