using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Takes one authenticated activity: done when what it led to is committed, and not before.</summary>
internal sealed class TeamsActivities(ITurnHandler turns, TeamsDoors doors, TeamsFiles files, TeamsAnswered answered, TeamsScreens screens, TeamsConnector connector, IOptions<TeamsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan BeforeTyping = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(5);
    private static readonly InvokeResponse Done = new(200);
    private static readonly InvokeResponse NotImplemented = new(501);

    private string Bot => options.Value.AppId!;

    /// <exception cref="TurnNotCommittedException">Nothing was kept: the activity is to be told again.</exception>
    public async Task<InvokeResponse> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity)
        {
            case { Type: ActivityTypes.Invoke, Name: InvokeNames.FileConsent, Value: { } value }:
                if (ConnectorJson.Read(value, ConnectorJson.Default.FileConsentCardResponse) is { } response)
                    await files.AnswerAsync(activity, response, cancellationToken);
                return Done;
            case { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction }:
                return Said(AdaptiveCardInvokeResponse.Message(screens.Word(activity, await ActAsync(activity, ActionOf(activity), cancellationToken))));
            case { Type: ActivityTypes.Invoke }:
                return NotImplemented;
            default:
                if (await ActAsync(activity, activity.Type == ActivityTypes.Message ? activity.Value : null, cancellationToken) is DoorIsClosed)
                    await SayAsync(activity, DoorIsClosed, cancellationToken);
                return Done;
        }
    }

    private const string Noted = "noted";
    private const string DoorIsOpen = "door.opened";
    private const string DoorIsClosed = "door.closed";
    private const string IsNotOurs = "unknown";

    /// <returns>The key of the words that acknowledge a tap.</returns>
    private async Task<string> ActAsync(Activity activity, JsonElement? data, CancellationToken cancellationToken)
    {
        if (data is { } sent && TeamsCardAnswers.DoorOf(sent) is { } code)
        {
            if (await doors.OpenAsync(activity, code, Bot, cancellationToken) is not { } arrival)
                return DoorIsClosed;
            await turns.HandleAsync(arrival, cancellationToken);
            return DoorIsOpen;
        }

        if (TeamsInbound.Read(activity, Bot) is not { } message)
            return IsNotOurs;
        answered.Remember(message, activity.ReplyToId);
        await WithTypingAsync(message, turns.HandleAsync(message, cancellationToken));
        return Noted;
    }

    /// <summary>Says that the assistant writes, where a turn takes long enough to be noticed.</summary>
    private async Task WithTypingAsync(InboundMessage message, Task turn)
    {
        if (message.IsPrivate && !turn.IsCompleted && TeamsAddress.Read(message.Reference) is { } to)
        {
            using var done = new CancellationTokenSource();
            if (await Task.WhenAny(turn, Task.Delay(BeforeTyping, time, done.Token)) != turn)
                _ = PolitelyAsync(stop => connector.TypingAsync(to, stop));
            await done.CancelAsync();
        }

        await turn;
    }

    private async Task SayAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        if (TeamsAddress.Read(TeamsAddress.ReferenceOf(activity)) is { } to)
            await connector.SendAsync(to, TeamsPart.Message.Words(screens.Word(activity, key)).Activity, cancellationToken);
    }

    private static JsonElement? ActionOf(Activity activity) =>
        activity.Value is { } value && ConnectorJson.Read(value, ConnectorJson.Default.AdaptiveCardInvokeValue) is { IsRefresh: false, Action.Data: { } data } ? data : null;

    private static InvokeResponse Said(AdaptiveCardInvokeResponse response) => new(200, ConnectorJson.Write(response, ConnectorJson.Default.AdaptiveCardInvokeResponse));

    private static async Task PolitelyAsync(Func<CancellationToken, Task> act)
    {
        using var patience = new CancellationTokenSource(Courtesy);
        try
        {
            await act(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Not now: nothing depends on it.
        }
    }
}
