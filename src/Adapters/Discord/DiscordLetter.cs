using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>A part that is drawn and ready to go.</summary>
/// <param name="Part">What it was made of.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Body">Its words and what can be tapped.</param>
/// <param name="Files">What goes with it.</param>
internal sealed record DiscordLetter(OutboundPart Part, DiscordAddress Address, MessageBody Body, IReadOnlyList<Upload> Files)
{
    /// <summary>Before the id of a message that only its reader sees: no bot can find it again but by a tap on it.</summary>
    public const char Ephemeral = 'e';

    /// <summary>Sent again within a few minutes it is not a second message.</summary>
    public string Nonce => string.Create(null, $"{Part.OutboxId}.{Part.Part}");

    public static string ReceiptOf(string message, bool isEphemeral) => isEphemeral ? Ephemeral + message : message;

    /// <summary>The message of a receipt that can be changed by its channel; null for one that only its reader sees.</summary>
    public static string? InChannel(string? receipt) => receipt is [not Ephemeral, ..] ? receipt : null;
}
