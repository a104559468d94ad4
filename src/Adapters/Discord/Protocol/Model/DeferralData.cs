namespace ChatAssistant.Adapters.Discord.Protocol.Model;

internal sealed record DeferralData(MessageFlags Flags)
{
    public static DeferralData Ephemeral { get; } = new(MessageFlags.Ephemeral);
}
