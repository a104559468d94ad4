using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The form that carries a file; only described, read part by part.</summary>
/// <param name="File">The one file.</param>
internal sealed record AttachmentForm(IFormFile File);
