namespace ChatAssistant.Core.Time.Reading;

/// <summary>A month as said, with its year when that was said too.</summary>
internal readonly record struct SaidMonth(int Month, int? Year);
