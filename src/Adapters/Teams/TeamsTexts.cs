using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Teams;

/// <summary>The channel's own words: on its cards, and in its answers to a tap.</summary>
public sealed class TeamsTexts() : ChannelTexts(typeof(TeamsTexts).Assembly);
