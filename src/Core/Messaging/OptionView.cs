namespace ChatAssistant.Core.Messaging;

/// <summary>Something the person may tap.</summary>
/// <param name="Label">Its words, in the reader's language.</param>
/// <param name="Token">The opaque <see cref="OptionToken"/> that comes back when it is tapped.</param>
/// <param name="Selected">True when it is the preset or the answer given before.</param>
public sealed record OptionView(string Label, string Token, bool Selected = false);
