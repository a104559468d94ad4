using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord;

/// <summary>How an interaction is answered.</summary>
/// <param name="Application">Ours.</param>
/// <param name="Token">The interaction's; good for 15 minutes, and a secret.</param>
/// <param name="IsEphemeral">In a server: only who interacted sees the answer.</param>
/// <param name="Message">The message that was tapped, where only its reader sees it: the answer to its question takes its place. Null where the answer is a message of its own.</param>
internal sealed record DiscordReply(string Application, string Token, bool IsEphemeral, string? Message = null)
{
    /// <summary>True when the reader's direct messages were closed lately: they are told how to open them.</summary>
    public bool TellsHowToOpen { get; init; }

    /// <summary>Null where none is needed: a tap in a direct message, which is answered by a message like any other.</summary>
    public static DiscordReply? Of(Interaction interaction, DiscordBot bot)
    {
        var isOwn = IsOwn(interaction);
        if (interaction.Token is not { Length: > 0 } token || (isOwn && IsDirect(interaction)))
            return null;
        return new(interaction.ApplicationId ?? bot.Application, token, !IsDirect(interaction) && !DiscordInbound.IsForAll(interaction), isOwn ? interaction.Message!.Id : null);
    }

    /// <summary>« … is thinking » where a new message comes; nothing to be seen where a message is changed, or stays.</summary>
    public static InteractionCallback DeferralOf(Interaction interaction) =>
        IsOwn(interaction) ? InteractionCallback.DeferredUpdate : InteractionCallback.Deferred(isEphemeral: !IsDirect(interaction) && !DiscordInbound.IsForAll(interaction));

    /// <summary>True in the conversation with the bot itself.</summary>
    public static bool IsDirect(Interaction interaction) => interaction.GuildId is null && interaction.Context is null or InteractionContext.BotDm && interaction.Member is null;

    /// <summary>True for what was tapped on a message that only its reader sees.</summary>
    private static bool IsOwn(Interaction interaction) => interaction.Message is { } message && (IsDirect(interaction) || message.Flags.HasFlag(MessageFlags.Ephemeral));
}
