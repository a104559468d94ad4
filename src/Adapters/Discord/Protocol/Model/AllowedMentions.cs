namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>Who a message may notify. Nobody: there is no other value, and every body that is sent carries it.</summary>
internal sealed record AllowedMentions
{
    private AllowedMentions()
    {
    }

    public static AllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; } = [];
}
