namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Title">At most 256 characters; all embeds of a message together at most 6000.</param>
/// <param name="Description">At most 4096 characters.</param>
/// <param name="Color">0xRRGGBB.</param>
internal sealed record Embed(string? Title = null, string? Description = null, string? Url = null, int? Color = null, EmbedFooter? Footer = null, DateTimeOffset? Timestamp = null)
{
    /// <summary>At most 25.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}
