namespace ChatAssistant.Bot.Operations;

/// <summary>A setting with which the assistant cannot start. Its message names the key and the remedy, on one line.</summary>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
