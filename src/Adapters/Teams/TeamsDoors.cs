using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Leads from a group into the private conversation: the one that is there, or one that is opened, where the app is installed for the person.</summary>
internal sealed class TeamsDoors(TeamsConnector connector, TeamsReaders readers)
{
    private const string EventKind = "door";

    /// <returns>The person's arrival in their private conversation; null when Teams opens none.</returns>
    public async Task<InboundMessage?> OpenAsync(Activity activity, string code, string bot, CancellationToken cancellationToken)
    {
        if (TeamsInbound.SenderOf(activity) is not { } sender || TeamsInbound.EventOf(activity) is not { } external)
            return null;
        var place = await readers.PersonalAsync(sender.ExternalId, bot, cancellationToken) ?? await CreateAsync(activity, sender, cancellationToken);
        return place is var (id, reference)
            ? new(new(TeamsAdapter.Name, bot, id), EventKind, external, sender, new InboundContent.Arrived(code.Length > 0 ? code : null)) { Reference = reference }
            : null;
    }

    private async Task<(string Id, string Reference)?> CreateAsync(Activity activity, Sender sender, CancellationToken cancellationToken)
    {
        var (us, tenant) = (new ChannelAccount(activity.Recipient?.Id), TeamsAddress.TenantOf(activity));
        var parameters = new ConversationParameters(us, IsGroup: false) { Members = [new(sender.ExternalId)], TenantId = tenant, ChannelData = new TeamsChannelData { Tenant = new(tenant) }.ToJson() };
        var answer = await connector.CreateConversationAsync(activity.ServiceUrl!, parameters, cancellationToken);
        return answer.Value?.Id is { } id && TeamsAddress.IsId(id)
            ? (id, TeamsAddress.Write(new(activity.ServiceUrl!, us, new(id) { ConversationType = ConversationAccount.Personal, TenantId = tenant }, new(sender.ExternalId))))
            : null;
    }
}
