using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Where an activity belongs. A conversation's id is opaque; a thread of a channel is a conversation of its own.</summary>
internal static class TeamsAddress
{
    /// <summary>In UTF-16 units; Teams' own have fewer than 250.</summary>
    private const int LongestId = 400;

    private const string GroupPrefix = "19:";

    /// <summary>Between a channel's id and that of the message which began a thread in it.</summary>
    private const string ThreadMark = ";messageid=";

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

    /// <summary>The whole channel, where an activity is of one of its threads; null elsewhere.</summary>
    public static GroupPlace? ChannelOf(Activity activity) =>
        !IsPersonal(activity) && activity.Conversation is { Id: { } id } && id.IndexOf(ThreadMark, StringComparison.Ordinal) is > 0 and var end && id[..end] is var channel
            ? new(channel, ReferenceOf(activity with { Conversation = activity.Conversation with { Id = channel, ConversationType = ConversationAccount.Channel } }))
            : null;

    /// <summary>True for a channel as a whole: what is written there begins a thread.</summary>
    public static bool IsWholeChannel(ConversationReference to) =>
        to.Conversation is { ConversationType: ConversationAccount.Channel, Id: { } id } && !id.Contains(ThreadMark, StringComparison.Ordinal);

    public static string Write(ConversationReference reference) => ConnectorJson.Write(reference, ConnectorJson.Default.ConversationReference).GetRawText();

    public static ConversationReference? Read(string? reference) => reference is null ? null : ConnectorJson.Read(reference, ConnectorJson.Default.ConversationReference);
}
