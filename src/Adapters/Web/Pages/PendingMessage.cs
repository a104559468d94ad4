using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>Something the person did that is not committed yet.</summary>
internal sealed class PendingMessage(string id, InboundContent content)
{
    public string Id => id;

    public InboundContent Content => content;

    /// <summary>True when it was not stored: it may be sent again under the same id.</summary>
    public bool HasFailed { get; set; }
}
