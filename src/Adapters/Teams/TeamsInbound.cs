using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams;

/// <summary>An activity as what a person did. Pure; null for what does not concern us.</summary>
internal static class TeamsInbound
{
    private const string StartCommand = "/start";

    /// <param name="activity">Authenticated.</param>
    /// <param name="bot">The number under which our conversations are stored.</param>
    public static InboundMessage? Read(Activity activity, string bot)
    {
        if (TeamsAddress.Of(activity, bot) is not { } address || SenderOf(activity) is not { } sender || EventOf(activity) is not { } external || ContentOf(activity) is not { } content)
            return null;
        return new(address, activity.Type!, external, sender, content) { IsPrivate = TeamsAddress.IsPersonal(activity), Reference = TeamsAddress.ReferenceOf(activity), Group = TeamsAddress.ChannelOf(activity) };
    }

    /// <summary>Whoever acted; nobody when it was a bot.</summary>
    public static Sender? SenderOf(Activity activity) =>
        activity.From is { Id: { } id } person && TeamsAddress.IsId(id) && id != activity.Recipient?.Id && !string.Equals(person.Role, "bot", StringComparison.OrdinalIgnoreCase)
            ? new(id, TeamsWords.Clean(person.Name ?? ""), TeamsWords.Clean(activity.Locale ?? ""))
            : null;

    /// <summary>Teams gives an edit the id of the message that was edited.</summary>
    public static string? EventOf(Activity activity) => TeamsAddress.IsId(activity.Id)
        ? activity.Type == ActivityTypes.MessageUpdate ? $"{activity.Id}@{TeamsWords.Clean(activity.Timestamp ?? "")}" : activity.Id
        : null;

    private static InboundContent? ContentOf(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message, Value: { ValueKind: JsonValueKind.Object } data } => TeamsCardAnswers.Read(data),
        { Type: ActivityTypes.Message } => OfMessage(activity),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction, Value: { } value } =>
            ConnectorJson.Read(value, ConnectorJson.Default.AdaptiveCardInvokeValue) is { IsRefresh: false, Action.Data: { ValueKind: JsonValueKind.Object } data } ? TeamsCardAnswers.Read(data) : null,
        { Type: ActivityTypes.MessageUpdate } => TeamsAddress.IsPersonal(activity) && TeamsChannelData.Of(activity).Is("editMessage") ? new InboundContent.Edited() : null,
        { Type: ActivityTypes.InstallationUpdate, Action: "add" } => new InboundContent.Arrived(),
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" } => new InboundContent.Left(),
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { } removed } => removed.Any(member => member?.Id is { } id && id == activity.Recipient?.Id) ? new InboundContent.Left() : null,
        _ => null,
    };

    private static InboundContent? OfMessage(Activity activity)
    {
        var isPersonal = TeamsAddress.IsPersonal(activity);
        if (!isPersonal && !TeamsWords.NamesUs(activity))
            return null;
        var words = TeamsWords.Read(activity);
        if (words.Length == 0 && isPersonal)
            return OfAttachments(activity.Attachments ?? []);
        var (command, argument) = words.Split((char[]?)null, 2, StringSplitOptions.TrimEntries) is [var first, var rest] ? (first, rest) : (words, "");
        return command == StartCommand ? new InboundContent.Arrived(argument.Length > 0 ? argument : null) : new InboundContent.Text(words);
    }

    private static InboundContent? OfAttachments(IReadOnlyList<Attachment> attachments)
    {
        var kinds = attachments.Select(attachment => attachment?.ContentType ?? "").ToList();
        if (kinds.Exists(kind => kind.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || kind == AttachmentContentTypes.AudioCard))
            return new InboundContent.Voice();
        if (attachments.FirstOrDefault(attachment => attachment?.ContentType is { } kind && (kind == AttachmentContentTypes.FileDownloadInfo || kind.StartsWith("image/", StringComparison.OrdinalIgnoreCase))) is { } file)
            return new InboundContent.Attachment(Guid.Empty, TeamsWords.Clean(file.Name ?? ""));
        return kinds.Count > 0 ? new InboundContent.Unsupported(TeamsWords.Clean(kinds[0])) : null;
    }
}
