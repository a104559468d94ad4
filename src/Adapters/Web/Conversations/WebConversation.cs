using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>A conversation that a request has the key to.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Key">The hash of its token.</param>
public sealed record WebConversation(Guid Id, string Key)
{
    /// <summary>One person, one private conversation: the hash names both.</summary>
    public ConversationAddress Address => AddressOf(Key);

    public static ConversationAddress AddressOf(string key) => new(WebAdapter.Name, WebAdapter.Name, key);

    public InboundMessage Says(string id, InboundContent content) => new(Address, "message", id, new(Key, ""), content);
}
