namespace ChatAssistant.Bot.Demo;

/// <summary>The demonstration: on by itself where nothing is configured, so that one can talk to the assistant in a minute.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Sections whose presence means a real installation.</summary>
    private static readonly string[] RealSettings = ["Storage", "Network", "Telegram", "Discord", "Teams"];

    /// <summary>Whether it runs: as it is said, else only where no channel, storage or network setting is given.</summary>
    public static bool IsEnabled(IConfiguration configuration) =>
        configuration.GetValue<bool?>($"{Section}:Enabled") ?? !RealSettings.Any(section => configuration.GetSection(section).Exists());
}
