namespace ChatAssistant.Core.Needs;

/// <summary>A need was published: partners are looked for in the same turn.</summary>
public sealed record NeedPublished(Need Need);
