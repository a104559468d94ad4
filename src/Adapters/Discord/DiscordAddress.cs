using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Where a conversation is held: with a person, <c>@123</c>, wherever they speak to the bot from, since only they see it; or in a server's channel, <c>#45:67</c>,
/// for everybody there.
/// </summary>
/// <param name="Guild">The server; null for a person.</param>
/// <param name="Id">The person's account, or the channel.</param>
internal readonly record struct DiscordAddress(string? Guild, string Id)
{
    private const int LongestId = 20;

    public static DiscordAddress With(string user) => new(null, user);

    public static DiscordAddress In(string guild, string channel) => new(guild, channel);

    public bool IsGroup => Guild is not null;

    public static DiscordAddress Parse(string conversation) =>
        conversation is ['#', .. var place] && place.Split(':') is [var guild, var channel] ? new(guild, channel) : new(null, conversation.TrimStart('@'));

    /// <summary>True for what Discord numbers things with: digits that fit in 64 bits.</summary>
    public static bool IsId(string? text) => text is { Length: > 0 and <= LongestId } && text.All(char.IsAsciiDigit);

    public ConversationAddress For(DiscordBot bot) => new(DiscordAdapter.Name, bot.Id, ToString());

    public override string ToString() => Guild is null ? "@" + Id : $"#{Guild}:{Id}";
}
