using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Answers an interaction: the first part takes the place of what was promised (or of the question that was tapped), the next follow it. By its token alone, so that it
/// works where the bot may not write, and where somebody takes no direct messages.
/// </summary>
internal sealed class DiscordAnswering(DiscordRest rest, DiscordDeferrals deferrals, DiscordDirects directs, DiscordAnswered answered, DiscordReplies replies, DiscordTexts texts)
{
    /// <summary>The promise may be on its way still, by another replica or as the response to a request.</summary>
    private static readonly Duration Soon = Duration.FromMilliseconds(500);

    /// <returns>Null when it is to go as a message in the channel: the token is over, or the rest of an answer in a direct message.</returns>
    public async Task<DeliveryResult?> TryAsync(DiscordLetter letter, DiscordReply reply, CancellationToken cancellationToken)
    {
        var deferral = reply.Message is null ? deferrals.Find(reply.Token) : deferrals.Adopt(reply.Token);
        if (DiscordLetter.InChannel(letter.Part.ReplacesReceipt) is not null)
        {
            // An earlier message changes: nothing is left to answer.
            if (reply.Message is null && deferral?.TryTakeOriginal(letter.Part.OutboxId, letter.Part.Part) == true && await deferral.Promised.WaitAsync(cancellationToken) is null)
                await rest.DeleteOriginalInteractionResponseAsync(reply.Application, reply.Token, cancellationToken);
            return null;
        }

        if (deferral is not null && await deferral.Promised.WaitAsync(cancellationToken) is { } fault && fault.Code != ErrorCode.AlreadyAcknowledged)
            return null;
        if (await SendAsync(letter, reply, deferral, cancellationToken) is not { } sent)
            return null;
        if (sent.IsDone)
        {
            await CloseAsync(letter, cancellationToken);
            return new DeliveryResult.Delivered(DiscordLetter.ReceiptOf(sent.Value.Id, reply.IsEphemeral));
        }

        if (sent.Fault.Code == ErrorCode.UnknownWebhook && replies.IsYoung(letter.Part.ReplyHandle))
            return new DeliveryResult.RetryAfter(Soon, "not promised yet");
        if (DiscordFaults.IsOver(sent.Fault))
            return null;
        var result = DiscordFaults.Read(sent.Fault);
        if (result is DeliveryResult.Rejected)
            await SendAsync(letter with { Body = Sorry(letter.Part.Language), Files = [] }, reply, deferral, cancellationToken);
        return result;
    }

    private async Task<RestResult<Message>?> SendAsync(DiscordLetter letter, DiscordReply reply, DiscordDeferral? deferral, CancellationToken cancellationToken)
    {
        var (row, part) = (letter.Part.OutboxId, letter.Part.Part);
        var takesPlace = reply.Message is not { } tapped || new[] { letter.Part.AnsweredReceipt, letter.Part.ReplacesReceipt }.Contains(DiscordLetter.ReceiptOf(tapped, isEphemeral: true));
        if (takesPlace && deferral?.TryTakeOriginal(row, part) == true)
            return await rest.EditOriginalInteractionResponseAsync(reply.Application, reply.Token, letter.Body, letter.Files, cancellationToken);
        if (!reply.IsEphemeral && deferral is not null)
            return null;
        // Also after a restart: the first of these becomes what was promised.
        return await rest.CreateFollowupAsync(reply.Application, reply.Token, letter.Body with { Flags = letter.Body.Flags | (reply.IsEphemeral ? MessageFlags.Ephemeral : 0) }, letter.Files, cancellationToken);
    }

    /// <summary>Discord will not show the answer: nobody is left before a promise, or before buttons that seem to wait for them.</summary>
    private MessageBody Sorry(string language) => new() { Content = DiscordText.Escaped(texts.Format(language, "not-shown")), Components = [] };

    /// <summary>The question may have been asked in a direct message, and answered in a server.</summary>
    private async Task CloseAsync(DiscordLetter letter, CancellationToken cancellationToken)
    {
        if (DiscordLetter.InChannel(letter.Part.AnsweredReceipt) is { } question && !letter.Address.IsGroup && await directs.FindAsync(letter.Address.Id, cancellationToken) is { Channel: { } channel })
            await answered.CloseAsync(channel, question, cancellationToken);
    }
}
