using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Where an activity belongs. A conversation's id is opaque; a thread of a channel is a conversation of its own.</summary>
internal static class TeamsAddress
{
    /// <summary>In UTF-16 units; Teams' own have fewer than 250.</summary>
    private const int LongestId = 400;

    private const string GroupPrefix = "19:";

    public static ConversationAddress? Of(Activity activity, string bot) =>
        activity.Conversation?.Id is { } id && IsId(id) ? new(TeamsAdapter.Name, bot, id) : null;

    /// <summary>Older activities do not say the conversation's type: ids of groups and channels begin with 19.</summary>
    public static bool IsPersonal(Activity activity) => activity.Conversation is { } conversation && (conversation.ConversationType is { } type
        ? type == ConversationAccount.Personal
        : conversation.IsGroup != true && conversation.Id?.StartsWith(GroupPrefix, StringComparison.Ordinal) == false);

    public static string? TenantOf(Activity activity) => activity.Conversation?.TenantId ?? TeamsChannelData.Of(activity).Tenant?.Id;

    public static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && !id.Any(char.IsControl);

    /// <summary>What it takes to write there later: ids and the connector's address, nobody's name.</summary>
    public static string ReferenceOf(Activity activity) => Write(new(
        activity.ServiceUrl ?? "",
        new(activity.Recipient?.Id),
        new(activity.Conversation?.Id) { ConversationType = IsPersonal(activity) ? ConversationAccount.Personal : activity.Conversation?.ConversationType ?? ConversationAccount.GroupChat, TenantId = TenantOf(activity) },
        IsPersonal(activity) ? new(activity.From?.Id) : null));

    public static string Write(ConversationReference reference) => ConnectorJson.Write(reference, ConnectorJson.Default.ConversationReference).GetRawText();

    public static ConversationReference? Read(string? reference) => reference is null ? null : ConnectorJson.Read(reference, ConnectorJson.Default.ConversationReference);
}
