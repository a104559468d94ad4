using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web;

/// <summary>
/// Nothing is sent to a browser: pages and clients read the conversation from the outbox themselves, woken by the commit.
/// </summary>
public sealed class WebAdapter : IPulledChannel
{
    public const string Name = "web";

    public string Channel => Name;
}
