using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>The only key to a conversation: 256 random bits, base64url. Only its hash is kept.</summary>
public static class WebToken
{
    public const string CookieName = "conversation";

    private const int Length = 43;
    private const string Bearer = "Bearer ";

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The SHA-256 of a token, base64url: the id of the conversation and of the account on the channel.</summary>
    public static string Hash(string token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.ASCII.GetBytes(token, bytes)], hash);
        return Base64Url.EncodeToString(hash);
    }

    /// <summary>The token of a request: its Bearer, else its cookie; null when neither has the shape of one.</summary>
    public static string? Of(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        var token = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : request.Cookies[CookieName];
        return token is { Length: Length } && Base64Url.IsValid(token) ? token : null;
    }

    /// <summary>Gives a browser its key in a form that no script can read.</summary>
    public static void Keep(HttpResponse response, string token) => response.Cookies.Append(CookieName, token, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        Path = "/",
        MaxAge = TimeSpan.FromDays(400),
        IsEssential = true,
    });
}
