namespace ChatAssistant.Core.Networks;

/// <summary>A French region, or an overseas collectivity standing for one.</summary>
/// <param name="Code">The INSEE code.</param>
/// <param name="Name">The French name.</param>
/// <param name="Phrase">The name after its French preposition: "en Bretagne", "dans le Grand Est".</param>
/// <param name="Territory">The land it belongs to.</param>
public sealed record Region(string Code, string Name, string Phrase, Territory Territory);
