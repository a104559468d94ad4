using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Sends the outbox's messages to Discord, one request a part: as the answer to an interaction while its token is good, else as a message in the channel.
/// </summary>
internal sealed class DiscordAdapter(DiscordReplies replies, DiscordScreens screens, DiscordFiles files, DiscordAnswering answering, DiscordPosting posting) : IChannelAdapter
{
    public const string Name = "discord";

    public string Channel => Name;

    /// <summary>Five messages in five seconds in a channel, which Discord's buckets allow today; fifty requests a second in all, of which some are not messages. What it really allows is learnt from its answers.</summary>
    public SendPacing Pacing { get; } = new(PerConversation: 5, Window: Duration.FromSeconds(5), Overall: 40);

    public async Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken)
    {
        var reply = replies.Read(part.ReplyHandle);
        var screen = screens.For(part, reply);
        var parts = DiscordRenderer.Render(part.Message, screen);
        if (part.Part >= parts.Length)
            return new DeliveryResult.Delivered(null);
        var (uploads, missing) = await files.LoadAsync(parts[part.Part].Files, screen, cancellationToken);
        var letter = new DiscordLetter(part, DiscordAddress.Parse(part.Address.Conversation), BodyOf(parts[part.Part], missing), uploads);
        var result = (reply is null ? null : await answering.TryAsync(letter, reply, cancellationToken)) ?? await posting.SendAsync(letter, cancellationToken);
        return result is DeliveryResult.Delivered delivered ? delivered with { More = part.Part < parts.Length - 1 } : result;
    }

    private static MessageBody BodyOf(DiscordPart part, string missing) => new()
    {
        Content = string.Join("\n\n", new[] { part.Content, missing }.Where(words => words.Length > 0)),
        Components = part.Rows,
        Flags = MessageFlags.SuppressEmbeds,
    };
}
