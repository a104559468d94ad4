using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The adapter of the plain platform: what every adapter does, and nothing else.</summary>
public sealed class PlainAdapter(PlainPlatform platform) : IChannelAdapter
{
    public const string Name = "plain";
    public const int LongestText = 1000;

    public string Channel => Name;

    public SendPacing Pacing { get; } = new(PerConversation: 5, Duration.FromSeconds(1), Overall: 30);

    public async Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken)
    {
        var conversation = part.Address.Conversation;
        var fault = platform.Attempt(conversation);
        if (fault is PlatformFault.Throttled)
            return new DeliveryResult.RetryAfter(Duration.FromSeconds(30), "slow down");
        if (fault is PlatformFault.Blocked)
            return new DeliveryResult.Blocked("blocked");
        if (fault is PlatformFault.ServerError)
            return new DeliveryResult.RetryAfter(null, "failed");
        if (fault is PlatformFault.Refused)
            return new DeliveryResult.Rejected("refused");
        if (fault is PlatformFault.CutBefore)
            throw new HttpRequestException("cut");
        var texts = RichTextParts.Cut(part.Message.Words, LongestText);
        var isLast = part.Part == texts.Length - 1;
        var receipt = platform.Show(conversation, new("", texts[part.Part].Plain)
        {
            Buttons = isLast && !part.Message.TextOnly ? [.. part.Message.Buttons.Select(option => new ShownButton(option.Label, option.Token))] : [],
            Files = isLast ? [.. part.Message.Files.Select(file => new ShownFile(file.Name, null, "/files/" + file.Key))] : [],
        }, part.ReplacesReceipt);
        if (part.AnsweredReceipt is { } answered)
            platform.TakeButtonsAway(conversation, answered);
        await Task.Yield();
        return fault is PlatformFault.CutAfter ? throw new HttpRequestException("cut") : new DeliveryResult.Delivered(receipt, More: !isLast);
    }
}
