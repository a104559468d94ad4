using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatAssistant.Adapters.Teams.Authentication;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using Microsoft.Identity.Client;

namespace ChatAssistant.Adapters.Teams.Connector;

/// <summary>
/// The Bot Connector's operations, one request each: nothing is tried again here, and nobody waits. Our token goes to known connectors only, which is checked
/// at every request.
/// </summary>
internal sealed class TeamsConnector(IHttpClientFactory clients, TeamsServiceUrls services, TeamsTokens tokens)
{
    private const int LongestFault = 16 * 1024;

    public Task<ConnectorAnswer<ConversationResourceResponse>> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, serviceUrl, "v3/conversations", Json(parameters, ConnectorJson.Default.ConversationParameters), ConnectorJson.Default.ConversationResourceResponse, cancellationToken);

    /// <summary>Begins a thread in a channel.</summary>
    public async Task<ConnectorAnswer<ResourceResponse>> PostAsync(ConversationReference channel, Activity activity, CancellationToken cancellationToken)
    {
        var data = new TeamsChannelData { Channel = new(channel.Conversation.Id), Tenant = new(channel.Conversation.TenantId) }.ToJson();
        var parameters = new ConversationParameters(channel.Bot, IsGroup: true) { TenantId = channel.Conversation.TenantId, ChannelData = data, Activity = activity };
        var answer = await CreateConversationAsync(channel.ServiceUrl, parameters, cancellationToken);
        return new(answer.Value is { } opened ? new(opened.ActivityId) : null, answer.Fault);
    }

    public Task<ConnectorAnswer<ResourceResponse>> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, to.ServiceUrl, ActivitiesOf(to), Json(activity, to), ConnectorJson.Default.ResourceResponse, cancellationToken);

    public Task<ConnectorAnswer<ResourceResponse>> ReplyAsync(ConversationReference to, string activityId, Activity activity, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, to.ServiceUrl, ActivityOf(to, activityId), Json(activity with { ReplyToId = activityId }, to), ConnectorJson.Default.ResourceResponse, cancellationToken);

    public Task<ConnectorAnswer<ResourceResponse>> UpdateAsync(ConversationReference to, string activityId, Activity activity, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Put, to.ServiceUrl, ActivityOf(to, activityId), Json(activity with { Id = activityId }, to), ConnectorJson.Default.ResourceResponse, cancellationToken);

    public Task<ConnectorAnswer<ResourceResponse>> DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Delete, to.ServiceUrl, ActivityOf(to, activityId), null, ConnectorJson.Default.ResourceResponse, cancellationToken);

    public Task<ConnectorAnswer<ResourceResponse>> TypingAsync(ConversationReference to, CancellationToken cancellationToken) =>
        SendAsync(to, new Activity { Type = ActivityTypes.Typing }, cancellationToken);

    public Task<ConnectorAnswer<IReadOnlyList<ChannelAccount>>> MembersAsync(ConversationReference of, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, of.ServiceUrl, $"{ConversationOf(of)}/members", null, ConnectorJson.Default.IReadOnlyListChannelAccount, cancellationToken);

    private async Task<ConnectorAnswer<T>> AskAsync<T>(HttpMethod method, string serviceUrl, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (services.Find(serviceUrl) is not { } root)
            return new(null, ConnectorFaults.ForeignHost);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(root, path)) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
            using var response = await clients.CreateClient(TeamsClients.Connector).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new(body.Length > 0 ? ConnectorJson.Read(body, type) : null)
                : new(null, new((int)response.StatusCode, body.Length <= LongestFault ? ErrorResponse.CodeOf(body) : null, RetryAfter.In(response.Headers)));
        }
        catch (MsalException error)
        {
            return new(null, ConnectorFaults.NoToken(error.ErrorCode));
        }
        catch (HttpRequestException)
        {
            return new(null, ConnectorFaults.Cut);
        }
    }

    private static ByteArrayContent Json(Activity activity, ConversationReference to) => Json(
        activity with { From = to.Bot, Recipient = to.User, Conversation = new(to.Conversation.Id), ChannelId = "msteams", ServiceUrl = to.ServiceUrl }, ConnectorJson.Default.Activity);

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };

    private static string ActivityOf(ConversationReference to, string activityId) => $"{ActivitiesOf(to)}/{Uri.EscapeDataString(activityId)}";

    private static string ActivitiesOf(ConversationReference to) => $"{ConversationOf(to)}/activities";

    /// <summary>One segment, whatever is in the id: a thread's has <c>;messageid=</c>, <c>@</c> and <c>:</c>.</summary>
    private static string ConversationOf(ConversationReference to) => $"v3/conversations/{Uri.EscapeDataString(to.Conversation.Id!)}";
}
