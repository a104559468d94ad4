namespace ChatAssistant.Core.Networks;

/// <summary>A French département, or an overseas collectivity standing for one.</summary>
/// <param name="Code">The INSEE code: "35", "2A", "976".</param>
/// <param name="Name">The French name.</param>
/// <param name="Phrase">The name after its French preposition: "en Ille-et-Vilaine", "dans le Nord", "à Paris".</param>
/// <param name="Region">The region it belongs to.</param>
public sealed record Departement(string Code, string Name, string Phrase, Region Region);
