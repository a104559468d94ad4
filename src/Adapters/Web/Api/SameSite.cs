using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Tells another site's page, which would act with a person's cookie, from our own.</summary>
internal static class SameSite
{
    /// <summary>True when a request that changes something rests on a cookie and comes from a page of another origin.</summary>
    public static bool IsForeign(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && request.Headers.Authorization.Count == 0 && !IsOwn(request);

    /// <summary>False when a browser says that the page belongs to another origin.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
