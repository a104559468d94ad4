using System.Globalization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A file of a message we write: one that is sent with it (its id is its place among the files) or one that stays on an edit.</summary>
/// <param name="Description">Read by screen readers; at most 1024 characters.</param>
internal sealed record AttachmentBody(string Id, string? Filename = null, string? Description = null)
{
    public static IReadOnlyList<AttachmentBody> Of(IReadOnlyList<Upload> files) =>
        [.. files.Select((file, place) => new AttachmentBody(place.ToString(CultureInfo.InvariantCulture), file.Filename, file.Description))];
}
