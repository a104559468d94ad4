using System.Globalization;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>What Telegram tells as what a person did. Pure; null for what does not concern us.</summary>
public static class TelegramInbound
{
    private const string EventKind = "update";
    private const string StartCommand = "/start";

    /// <summary>Longer than any message of Telegram's.</summary>
    private const int LongestText = 10_000;

    public static InboundMessage? Read(Update update, TelegramBot bot) => update switch
    {
        { Message: { } message } => OfMessage(update.Id, message, bot),
        { EditedMessage: { Chat.Type: ChatType.Private, From: { IsBot: false } editor } edited } => Act(update.Id, TelegramAddress.Of(edited), SenderOf(editor), new InboundContent.Edited(), bot),
        { CallbackQuery: { Data: { } data, Message.Chat: { } chat, From: { } person } tap } when chat.Type != ChatType.Channel =>
            Act(update.Id, AddressOf(tap.Message!, chat), SenderOf(person), new InboundContent.Option(data, TelegramTap.LabelOf(tap)), bot),
        { MyChatMember: { } change } => OfMembership(update.Id, change, bot),
        _ => null,
    };

    private static InboundMessage? OfMessage(int id, Message message, TelegramBot bot)
    {
        if (message.Chat.Type is not (ChatType.Private or ChatType.Group or ChatType.Supergroup) || SenderOf(message) is not { } sender)
            return null;
        var address = TelegramAddress.Of(message);
        if (message.MigrateToChatId is { } to)
            return Act(id, address, sender, new InboundContent.Moved(new TelegramAddress(to).ToString()), bot);
        if (message.MigrateFromChatId is { } from)
            return Act(id, new(from), sender, new InboundContent.Moved(address.ToString()), bot);
        return ContentOf(message, address.IsGroup, bot) is { } content ? Act(id, address, sender, content, bot) : null;
    }

    private static InboundContent? ContentOf(Message message, bool inGroup, TelegramBot bot) => message switch
    {
        { ViaBot: not null } or { IsAutomaticForward: true } => null,
        { Text: { } text } => TelegramWords.Read(text, message, inGroup, bot) is { } words ? OfWords(words) : null,
        _ when inGroup => null,
        { Voice: not null } or { VideoNote: not null } or { Audio: not null } => new InboundContent.Voice(),
        { Document: { } file } => new InboundContent.Attachment(Guid.Empty, file.FileName ?? ""),
        { Photo: not null } or { Video: not null } or { Animation: not null } => new InboundContent.Attachment(Guid.Empty, ""),
        { IsServiceMessage: true } or { Type: MessageType.Unknown } => null,
        _ => new InboundContent.Unsupported(message.Type.ToString()),
    };

    private static InboundContent OfWords(string words)
    {
        var (command, argument) = words.Split((char[]?)null, 2, StringSplitOptions.TrimEntries) is [var first, var rest] ? (first, rest) : (words, "");
        return command == StartCommand
            ? new InboundContent.Arrived(argument.Length > 0 ? argument : null)
            : new InboundContent.Text(words.Length > LongestText ? words[..LongestText] : words);
    }

    /// <summary>Blocked or removed, and added to a group; a promotion changes nothing, and whoever unblocks writes next.</summary>
    private static InboundMessage? OfMembership(int id, ChatMemberUpdated change, TelegramBot bot)
    {
        var (was, isNow) = (IsIn(change.OldChatMember), IsIn(change.NewChatMember));
        InboundContent? content = (was, isNow) switch
        {
            (true, false) => new InboundContent.Left(),
            (false, true) when change.Chat.Type is ChatType.Group or ChatType.Supergroup => new InboundContent.Arrived(),
            _ => null,
        };
        return content is null || change.Chat.Type == ChatType.Channel ? null : Act(id, new(change.Chat.Id), SenderOf(change.From), content, bot);
    }

    private static bool IsIn(ChatMember member) => member.Status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked);

    private static InboundMessage Act(int id, TelegramAddress address, Sender sender, InboundContent content, TelegramBot bot) =>
        new(address.For(bot), EventKind, id.ToString(CultureInfo.InvariantCulture), sender, content) { IsPrivate = !address.IsGroup, Group = GroupOf(address) };

    /// <summary>The whole group, where an act is of one of its topics.</summary>
    private static GroupPlace? GroupOf(TelegramAddress address) => address is { IsGroup: true, Topic: not null } ? new(new TelegramAddress(address.Chat).ToString()) : null;

    private static TelegramAddress AddressOf(Message tapped, Chat chat) => tapped.Date == default ? new(chat.Id) : TelegramAddress.Of(tapped);

    /// <summary>An anonymous administrator and a channel speak in the name of a chat: nobody in particular.</summary>
    private static Sender? SenderOf(Message message) => message switch
    {
        { SenderChat: { } chat } => new("chat" + chat.Id.ToString(CultureInfo.InvariantCulture), ""),
        { From: { IsBot: false } person } => SenderOf(person),
        _ => null,
    };

    private static Sender SenderOf(User person) =>
        new(person.Id.ToString(CultureInfo.InvariantCulture), string.Join(' ', new[] { person.FirstName, person.LastName }.Where(name => !string.IsNullOrWhiteSpace(name))), person.LanguageCode);
}
