namespace ChatAssistant.Core.Turns;

/// <summary>Somebody brought the assistant into a group, or called it there.</summary>
public sealed record GroupCalled;
