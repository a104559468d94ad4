using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>One call. Its address is a template with values, so that ids are escaped and limits are counted by route.</summary>
/// <param name="Template">From the base address on: <c>/channels/{0}/messages</c>.</param>
internal sealed record RestRequest(HttpMethod Method, string Template, string[] Values, byte[]? Body = null)
{
    public bool IsAuthorized { get; init; } = true;

    public IReadOnlyList<Upload> Files { get; init; } = [];

    /// <summary>It may hold an interaction's token: it is never logged.</summary>
    public string Path => string.Format(CultureInfo.InvariantCulture, Template, Values.Select(Uri.EscapeDataString).ToArray<object>());

    /// <summary>The limits of a route are counted apart for each channel, server, and webhook with its token.</summary>
    public string TopLevel => Template.Split('/')[1] switch
    {
        "channels" or "guilds" or "interactions" => Values[0],
        "webhooks" => $"{Values[0]}/{Values[1]}",
        _ => "",
    };

    public string Route => $"{Method} {Template}";

    public static RestRequest Get(FormattableString path) => Of(HttpMethod.Get, path);

    public static RestRequest Delete(FormattableString path) => Of(HttpMethod.Delete, path);

    public static RestRequest Put(FormattableString path) => Of(HttpMethod.Put, path);

    public static RestRequest Post(FormattableString path) => Of(HttpMethod.Post, path);

    public static RestRequest Put<T>(FormattableString path, T body, JsonTypeInfo<T> type) => Of(HttpMethod.Put, path, JsonSerializer.SerializeToUtf8Bytes(body, type));

    public static RestRequest Post<T>(FormattableString path, T body, JsonTypeInfo<T> type) => Of(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, type));

    public static RestRequest Patch<T>(FormattableString path, T body, JsonTypeInfo<T> type) => Of(HttpMethod.Patch, path, JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>By the token of an interaction, which is all it takes.</summary>
    public RestRequest ByItsToken() => this with { IsAuthorized = false };

    /// <summary>Never the address.</summary>
    public override string ToString() => Route;

    private static RestRequest Of(HttpMethod method, FormattableString path, byte[]? body = null) =>
        new(method, path.Format, [.. path.GetArguments().Select(value => value as string ?? "")], body);
}
