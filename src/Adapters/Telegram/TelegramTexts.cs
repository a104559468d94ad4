using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>The channel's own words: how the bot introduces itself, and the buttons of its keyboards.</summary>
public sealed class TelegramTexts() : ChannelTexts(typeof(TelegramTexts).Assembly);
