namespace ChatAssistant.Adapters.Web.Api;

/// <summary>A file of a message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Url">A path of this site.</param>
public sealed record ChatAttachment(string Name, string MediaType, string Url);
