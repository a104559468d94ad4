using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Takes one interaction. Discord wants a first answer within 3 seconds: what only changes what is shown is answered at once, everything else with the promise of an
/// answer, which the outbox keeps. Done when what it led to is committed, and not before.
/// </summary>
internal sealed class DiscordInteractions(
    ITurnHandler turns, DiscordTaps taps, DiscordReplies replies, DiscordDeferrals deferrals, DiscordAnswered answered, DiscordReaders readers, DiscordRest rest, DiscordTexts texts, DiscordBot bot, IStorage storage)
{
    /// <param name="interaction">As told, authenticated.</param>
    /// <param name="answer">Gives the first answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TurnNotCommittedException">Nothing was kept: it is to be taken again.</exception>
    public async Task TakeAsync(Interaction interaction, FirstAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await TakeOnceAsync(interaction, interaction.Token is { Length: > 0 } token ? callback => deferrals.Once(token, () => answer(callback)) : answer, cancellationToken);
        }
        catch (Exception error) when (error is StorageAwayException || storage.IsTransient(error))
        {
            throw new TurnNotCommittedException("What the interaction is about could not be read.", error);
        }
    }

    private async Task TakeOnceAsync(Interaction interaction, FirstAnswer answer, CancellationToken cancellationToken)
    {
        if (interaction.Type == InteractionType.Autocomplete)
        {
            await answer(InteractionCallback.Autocomplete([]));
            return;
        }

        var message = DiscordInbound.Read(interaction, bot);
        if (message is null && DiscordTap.Parse(interaction.Data?.CustomId) is { } tap)
        {
            var (shown, content) = await taps.ReadAsync(interaction, tap, cancellationToken);
            if (shown is not null)
            {
                await answer(shown);
                return;
            }

            message = DiscordInbound.Read(interaction, bot, content);
        }

        if (message is null)
            await answer(Unknown(interaction));
        else
            await TurnAsync(interaction, message, answer, cancellationToken);
    }

    private async Task TurnAsync(Interaction interaction, InboundMessage message, FirstAnswer answer, CancellationToken cancellationToken)
    {
        var promised = answer(DiscordReply.DeferralOf(interaction));
        var reply = DiscordReply.Of(interaction, bot);
        if (reply is not null)
        {
            if (reply.IsEphemeral && await readers.AreClosedAsync(message.Sender.ExternalId, cancellationToken))
                reply = reply with { TellsHowToOpen = true };
            message = message with { ReplyHandle = replies.Keep(reply) };
        }

        if (interaction.Message is { } under && DiscordInbound.LabelOf(interaction) is { } label)
            answered.Remember(under, label);
        var receipt = await turns.HandleAsync(message, cancellationToken);
        if (reply is { Message: null } && receipt is { Duplicate: false, OutboxIds.Count: 0 })
            _ = NoteAsync(interaction, reply, promised);
    }

    /// <summary>An answer was promised, and there is nothing to say.</summary>
    private async Task NoteAsync(Interaction interaction, DiscordReply reply, Task<RestFault?> promised)
    {
        if (await promised is null)
            await rest.EditOriginalInteractionResponseAsync(reply.Application, reply.Token, new() { Content = DiscordText.Escaped(texts.Format(LanguageOf(interaction), "noted")) }, [], CancellationToken.None);
    }

    private InteractionCallback Unknown(Interaction interaction) =>
        InteractionCallback.Message(new() { Content = DiscordText.Escaped(texts.Format(LanguageOf(interaction), "unknown")), Flags = MessageFlags.Ephemeral });

    public static string LanguageOf(Interaction interaction) => interaction.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "fr";
}
