using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The channel's own words: what its lists, forms and commands say.</summary>
public sealed class DiscordTexts() : ChannelTexts(typeof(DiscordTexts).Assembly);
