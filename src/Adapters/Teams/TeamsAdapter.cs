using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Sends the outbox's messages to Teams, one activity a part.</summary>
internal sealed class TeamsAdapter(TeamsConnector connector, TeamsScreens screens, TeamsFiles files, TeamsAnswered answered, IOptions<TeamsOptions> options) : IChannelAdapter
{
    public const string Name = "teams";

    public string Channel => Name;

    public SendPacing Pacing { get; } = PacingOf(options.Value);

    /// <summary>Teams grants 7 messages in one second in a conversation, 8 in two, 60 in thirty and 1,800 in an hour; and 30 a second in a tenant.</summary>
    public static SendPacing PacingOf(TeamsOptions settings) => new(settings.MessagesInFourSeconds, Duration.FromSeconds(4), settings.MessagesPerSecond) { LongRun = (1800, Duration.FromHours(1)) };

    public async Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken)
    {
        if (TeamsAddress.Read(part.Reference) is not { Conversation.Id: not null } to)
            return new DeliveryResult.Blocked("NoReference");
        var screen = screens.For(part, to) with { Tried = answered.TriedIn(part.Address.Conversation) };
        var parts = TeamsRenderer.Render(part.Message, screen);
        if (part.Part >= parts.Length)
            return new DeliveryResult.Delivered(null);

        // Beside the message, not before it: who answered does not wait for their old card to change.
        var closing = part.AnsweredReceipt is { } question ? answered.CloseAsync(part.Address, to, question, screen, cancellationToken) : Task.CompletedTask;
        var answer = parts[part.Part] switch
        {
            TeamsPart.Message message when part.ReplacesReceipt is { } receipt => Told(await connector.UpdateAsync(to, receipt, message.Activity, cancellationToken), receipt),
            TeamsPart.Message message => await CorrectAsync(part, parts.Length, to, message.Activity, cancellationToken) ?? await SayAsync(to, message.Activity, part.Message, cancellationToken),
            TeamsPart.File file => await files.OfferAsync(to, file.Reference, screen, cancellationToken),
            _ => throw new InvalidOperationException("No such part."),
        };
        await closing;
        return answer.Fault is { } fault ? ConnectorFaults.Read(fault) : new DeliveryResult.Delivered(answer.Value?.Id ?? "", More: part.Part < parts.Length - 1);
    }

    /// <summary>An answer that was not taken is corrected in the card it came from: what is wrong is said at its field, and no second form stays open.</summary>
    /// <returns>Null when it is to be said anew: nothing is to be corrected, or that card is gone.</returns>
    private async Task<ConnectorAnswer<ResourceResponse>?> CorrectAsync(OutboundPart part, int parts, ConversationReference to, Activity activity, CancellationToken cancellationToken) =>
        parts == 1 && activity.Attachments is not null && part.Message.Question is { } form && form.Fields.Any(field => field.Error is not null)
        && answered.CardTriedIn(part.Address.Conversation) is { } card && await connector.UpdateAsync(to, card, activity, cancellationToken) is { Fault: null } told
            ? Told(told, card)
            : null;

    /// <summary>What is too big after all is said in plain words, in pieces that fit.</summary>
    private async Task<ConnectorAnswer<ResourceResponse>> SayAsync(ConversationReference to, Activity activity, OutboundMessage message, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(to, activity, cancellationToken);
        if (!ConnectorFaults.IsTooBig(answer.Fault))
            return answer;
        foreach (var words in TeamsShortening.Of(activity, message))
            if (await SendAsync(to, words, cancellationToken) is { Fault: null } told)
                answer = told;
            else
                return answer;
        return answer;
    }

    private Task<ConnectorAnswer<ResourceResponse>> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellationToken) =>
        TeamsAddress.IsWholeChannel(to) ? connector.PostAsync(to, activity, cancellationToken) : connector.SendAsync(to, activity, cancellationToken);

    /// <summary>An edit keeps its id, whether the answer says so or not.</summary>
    private static ConnectorAnswer<ResourceResponse> Told(ConnectorAnswer<ResourceResponse> answer, string receipt) => answer.Fault is null ? new(new(receipt)) : answer;
}
