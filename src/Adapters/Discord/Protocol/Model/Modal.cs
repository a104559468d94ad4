namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A form.</summary>
/// <param name="CustomId">1 to 100 characters.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Components">1 to 5 labels or texts.</param>
internal sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);
