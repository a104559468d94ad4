namespace ChatAssistant.Core.Dialogs;

/// <summary>One answer a choice offers.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Label">What was shown, in the reader's language; typed words are matched against it.</param>
public sealed record SlotOption(string Value, string Label);
