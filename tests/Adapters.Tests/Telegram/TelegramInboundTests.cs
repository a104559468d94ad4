using System.Text.Json;
using ChatAssistant.Adapters.Telegram;
using ChatAssistant.Core.Messaging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramInboundTests
{
    private static readonly TelegramBot Bot = Known();

    public static TheoryData<string> Updates => [.. TelegramData.Payloads("update-*.json").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Updates))]
    public void Every_kind_of_update_is_read_or_passed_over(string file)
    {
        var update = JsonSerializer.Deserialize<Update>(File.ReadAllBytes(TelegramData.Payloads(file).Single()), JsonBotAPI.Options)!;
        var message = TelegramInbound.Read(update, Bot);
        if (message is not null)
            Assert.Equal("telegram", message.Address.Channel);
    }

    [Theory]
    [InlineData("/start", null)]
    [InlineData("/start ABCD-EFGH", "ABCD-EFGH")]
    [InlineData("/start need", "need")]
    public void A_deep_link_is_an_arrival_with_its_code(string text, string? code) =>
        Assert.Equal(new InboundContent.Arrived(code), Read(Private(text))!.Content);

    [Fact]
    public void Ids_of_52_bits_and_a_name_come_through()
    {
        var message = Read("""{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":4503599627370495,"type":"private"},"from":{"id":4503599627370495,"is_bot":false,"first_name":"Léa","last_name":"Morvan","language_code":"fr"},"text":"bonjour"}}""")!;
        Assert.Equal((new ConversationAddress("telegram", "123456789", "4503599627370495"), "7"), (message.Address, message.ExternalId));
        Assert.Equal(new Sender("4503599627370495", "Léa Morvan", "fr"), message.Sender);
        Assert.True(message.IsPrivate);
    }

    [Theory]
    [InlineData("/besoin@EchangesBot trier", 19, "/besoin trier")]
    [InlineData("/besoin@echangesbot", 19, "/besoin")]
    [InlineData("/besoin trier", 7, "/besoin trier")]
    public void A_command_in_a_group_is_read_without_our_name(string text, int length, string expected) =>
        Assert.Equal(new InboundContent.Text(expected), Read(Group(text, "bot_command", 0, length))!.Content);

    [Theory]
    [InlineData("/besoin@AutreBot", 16)]
    public void A_command_for_another_bot_is_not_ours(string text, int length) => Assert.Null(Read(Group(text, "bot_command", 0, length)));

    [Fact]
    public void A_mention_of_us_is_ours_and_one_of_somebody_else_is_not()
    {
        Assert.Equal(new InboundContent.Text("😀  on fait comment ?"), Read(Group("😀 @EchangesBot on fait comment ?", "mention", 3, 12))!.Content);
        Assert.Null(Read(Group("😀 @AutreBot on fait comment ?", "mention", 3, 9)));
        Assert.Null(Read(Group("on fait comment ?", "bold", 0, 2)));
    }

    [Fact]
    public void A_reply_to_us_in_a_group_is_ours()
    {
        var reply = Group("oui", "bold", 0, 3).Replace("\"text\"", "\"reply_to_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-100123,\"type\":\"supergroup\"},\"from\":{\"id\":123456789,\"is_bot\":true,\"first_name\":\"É\"},\"text\":\"?\"},\"text\"", StringComparison.Ordinal);
        Assert.Equal(new InboundContent.Text("oui"), Read(reply)!.Content);
    }

    [Fact]
    public void A_topic_is_a_conversation_of_its_own()
    {
        var topic = Group("/aide", "bot_command", 0, 5).Replace("\"text\"", "\"is_topic_message\":true,\"message_thread_id\":45,\"text\"", StringComparison.Ordinal);
        Assert.Equal(("-100123:45", new GroupPlace("-100123")), (Read(topic)!.Address.Conversation, Read(topic)!.Group));
        Assert.Null(Read(Group("/aide", "bot_command", 0, 5))!.Group);
        Assert.Equal(new TelegramAddress(-100123, 45), TelegramAddress.Parse("-100123:45"));
    }

    [Fact]
    public void An_anonymous_administrator_is_nobody_in_particular()
    {
        var anonymous = Group("/aide", "bot_command", 0, 5).Replace("\"from\"", "\"sender_chat\":{\"id\":-100123,\"type\":\"supergroup\"},\"from\"", StringComparison.Ordinal);
        Assert.Equal(new Sender("chat-100123", ""), Read(anonymous)!.Sender);
    }

    [Theory]
    [InlineData("\"voice\":{\"file_id\":\"a\",\"file_unique_id\":\"a\",\"duration\":1}", typeof(InboundContent.Voice))]
    [InlineData("\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"a\",\"file_name\":\"a.pdf\"}", typeof(InboundContent.Attachment))]
    [InlineData("\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"a\",\"width\":1,\"height\":1}]", typeof(InboundContent.Attachment))]
    [InlineData("\"sticker\":{\"file_id\":\"a\",\"file_unique_id\":\"a\",\"type\":\"regular\",\"width\":1,\"height\":1,\"is_animated\":false,\"is_video\":false}", typeof(InboundContent.Unsupported))]
    public void What_is_no_text_is_told_by_its_kind(string content, Type expected) =>
        Assert.IsType(expected, Read(Private("x").Replace("\"text\":\"x\"", content, StringComparison.Ordinal))!.Content);

    [Theory]
    [InlineData("private", "member", "kicked", typeof(InboundContent.Left))]
    [InlineData("supergroup", "member", "left", typeof(InboundContent.Left))]
    [InlineData("supergroup", "left", "member", typeof(InboundContent.Arrived))]
    [InlineData("supergroup", "member", "administrator", null)]
    [InlineData("private", "kicked", "member", null)]
    [InlineData("channel", "left", "administrator", null)]
    public void A_changed_membership_is_an_arrival_a_departure_or_nothing(string chat, string was, string isNow, Type? expected)
    {
        var content = Read($$$"""{"update_id":1,"my_chat_member":{"chat":{"id":-5,"type":"{{{chat}}}"},"from":{"id":9,"is_bot":false,"first_name":"L"},"date":1,"old_chat_member":{{{Member(was)}}},"new_chat_member":{{{Member(isNow)}}}}}""")?.Content;
        Assert.Equal(expected, content?.GetType());
    }

    [Fact]
    public void A_group_that_becomes_a_supergroup_moves_whichever_side_tells_it()
    {
        Assert.Equal(("-100123", new InboundContent.Moved("-100999")), Moved("\"migrate_to_chat_id\":-100999"));
        Assert.Equal(("-55", new InboundContent.Moved("-100123")), Moved("\"migrate_from_chat_id\":-55"));

        static (string, InboundContent) Moved(string content)
        {
            var message = Read(Group("x", "bold", 0, 1).Replace("\"text\":\"x\"", content, StringComparison.Ordinal))!;
            return (message.Address.Conversation, message.Content);
        }
    }

    [Fact]
    public void A_correction_is_told_as_one_and_a_channels_post_is_nobodys()
    {
        Assert.IsType<InboundContent.Edited>(Read(Private("x").Replace("\"message\"", "\"edited_message\"", StringComparison.Ordinal))!.Content);
        Assert.Null(Read(Private("x").Replace("\"message\"", "\"channel_post\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_tap_on_a_message_that_is_gone_is_still_a_tap()
    {
        var tap = Read("""{"update_id":1,"callback_query":{"id":"1","from":{"id":9,"is_bot":false,"first_name":"L"},"chat_instance":"1","data":"v1.00000000001.0","message":{"chat":{"id":9,"type":"private"},"message_id":3,"date":0}}}""")!;
        Assert.Equal(("9", new InboundContent.Option("v1.00000000001.0")), (tap.Address.Conversation, tap.Content));
    }

    private static InboundMessage? Read(string json) => TelegramInbound.Read(JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!, Bot);

    private static string Private(string text) => $$$"""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":9,"type":"private"},"from":{"id":9,"is_bot":false,"first_name":"L"},"text":"{{{text}}}"}}""";

    private static string Group(string text, string type, int offset, int length) =>
        $$$"""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-100123,"type":"supergroup"},"from":{"id":9,"is_bot":false,"first_name":"L"},"entities":[{"type":"{{{type}}}","offset":{{{offset}}},"length":{{{length}}}}],"text":"{{{text}}}"}}""";

    private static string Member(string status) => $$"""{"status":"{{status}}","user":{"id":123456789,"is_bot":true,"first_name":"É"},"until_date":0}""";

    private static TelegramBot Known()
    {
        var bot = new TelegramBot("123456789");
        bot.Is(new() { Id = 123456789, IsBot = true, Username = FakeTelegram.UserName });
        return bot;
    }
}
