namespace ChatAssistant.Adapters.Web.Api;

/// <summary>A file was stored.</summary>
/// <param name="Attachment">Its id, to be sent in a message.</param>
public sealed record AttachmentKept(string Attachment);
