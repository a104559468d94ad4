namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>What an attachment may be.</summary>
internal static class AttachmentContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Offers a file; nothing is stored before the person says yes.</summary>
    public const string FileConsentCard = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Shows a file that was stored after a yes.</summary>
    public const string FileInfoCard = "application/vnd.microsoft.teams.card.file.info";

    public const string AudioCard = "application/vnd.microsoft.card.audio";

    /// <summary>A file that somebody sent to us.</summary>
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The formatted twin of a message's text.</summary>
    public const string Html = "text/html";
}
