namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>One of a choice set's choices. Some clients read Markdown in the title.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Value">What comes back; without commas.</param>
internal sealed record CardChoice(string Title, string Value);
