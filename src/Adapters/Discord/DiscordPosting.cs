using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Writes into a channel: a person's direct one, or a server's, there without a sound. What was sent and is sent again is one message.</summary>
internal sealed class DiscordPosting(DiscordRest rest, DiscordDirects directs, DiscordAnswered answered)
{
    public async Task<DeliveryResult> SendAsync(DiscordLetter letter, CancellationToken cancellationToken)
    {
        var (channel, fault) = letter.Address.IsGroup ? (letter.Address.Id, null) : await directs.FindAsync(letter.Address.Id, cancellationToken);
        if (channel is null)
            return DiscordFaults.Read(fault!);
        // Beside the message, not before it: who answered does not wait for their old buttons to go.
        var closing = DiscordLetter.InChannel(letter.Part.AnsweredReceipt) is { } question ? answered.CloseAsync(channel, question, cancellationToken) : Task.CompletedTask;
        var sent = DiscordLetter.InChannel(letter.Part.ReplacesReceipt) is { } replaced
            ? await rest.EditMessageAsync(channel, replaced, letter.Body, letter.Files, cancellationToken)
            : await rest.CreateMessageAsync(channel, MessageOf(letter), letter.Files, cancellationToken);
        await closing;
        return sent.IsDone ? new DeliveryResult.Delivered(sent.Value.Id) : DiscordFaults.Read(sent.Fault);
    }

    private static MessageCreate MessageOf(DiscordLetter letter) => new()
    {
        Content = letter.Body.Content, Components = letter.Body.Components, Nonce = letter.Nonce,
        Flags = letter.Body.Flags | (letter.Address.IsGroup ? MessageFlags.SuppressNotifications : 0),
    };
}
