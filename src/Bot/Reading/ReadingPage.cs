using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Reading;

/// <summary>
/// The page on which a protected message is read. Following the link shows a button, and only pressing it the words: programs that look at links in
/// chats to draw previews press none.
/// </summary>
internal sealed class ReadingPage(ReadingLinks links, TextCatalog texts, IStorage storage)
{
    public const string Path = "/read";

    private const string Style = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem}";

    /// <summary>The page's own policy: its one style, a form to itself, and nothing else.</summary>
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    public async Task<IResult> ShowAsync(HttpContext http, string token)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (links.Read(token) is not { } id || await FindAsync(id, http.RequestAborted) is not var (message, language))
            return Page(texts.Languages.First(), string.Concat(texts.Languages.Select(each => Paragraph(texts.Plain(each, "reading.gone")))), StatusCodes.Status404NotFound);
        return Page(language, HttpMethods.IsPost(http.Request.Method)
            ? Words(message)
            : $"{Paragraph(texts.Plain(language, "reading.for-you"))}<form method=\"post\"><button>{Encoder.Encode(texts.Plain(language, "reading.show"))}</button></form>");
    }

    private async Task<(OutboundMessage Message, string Language)?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var row = await db.Outbox.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (row is not { Message.IsConfidential: true, PersonId: { } reader })
            return null;
        return (row.Message, await db.Set<Person>().Where(person => person.Id == reader).Select(person => person.Language).FirstOrDefaultAsync(cancellationToken) ?? "fr");
    }

    private static string Words(OutboundMessage message) =>
        string.Concat(message.Text.Plain.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Paragraph))
        + string.Concat(message.Files.Select(file => $"<p><a href=\"/files/{Encoder.Encode(file.Key)}\">{Encoder.Encode(file.Name)}</a></p>"));

    private static string Paragraph(string words) => "<p>" + string.Join("<br>", words.Split('\n').Select(Encoder.Encode)) + "</p>";

    private ContentHttpResult Page(string language, string body, int status = StatusCodes.Status200OK) => TypedResults.Text(
        $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>{Encoder.Encode(texts.Plain(language, "reading.title"))}</title>
        <style>{Style}</style></head>
        <body><main>{body}</main></body>
        </html>
        """, "text/html; charset=utf-8", Encoding.UTF8, status);
}
