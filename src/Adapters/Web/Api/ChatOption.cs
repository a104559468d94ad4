namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Something to tap.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Option">The opaque token to send back.</param>
public sealed record ChatOption(string Label, string Option);
