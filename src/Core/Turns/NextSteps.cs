namespace ChatAssistant.Core.Turns;

/// <summary>The three choices offered where a conversation would otherwise end: never a dead end.</summary>
public static class NextSteps
{
    public static Button[] Buttons { get; } =
        [new("common.choice.need", "need"), new("common.choice.status", "status"), new("common.choice.help", "help")];
}
