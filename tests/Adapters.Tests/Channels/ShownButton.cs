namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>A button on the screen.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Data">What the platform sends back when it is tapped; null for a link.</param>
/// <param name="Link">Where a link leads.</param>
public sealed record ShownButton(string Label, string? Data, string? Link = null);
