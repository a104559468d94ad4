using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>Who loads a page: by the cookies and the languages of the request.</summary>
/// <param name="Conversation">The one their cookie opens; null on a first visit.</param>
/// <param name="Reader">Who they are; null on a first visit.</param>
/// <param name="Language">The page's language.</param>
/// <param name="IsDark">Whether they see the dark display.</param>
public sealed record PageVisit(WebConversation? Conversation, Reader? Reader, string Language, bool IsDark)
{
    /// <summary>Chosen with the button.</summary>
    private const string ThemeCookie = "theme";

    /// <summary>What their system prefers, as the page saw it last.</summary>
    private const string SchemeCookie = "scheme";

    public static async Task<PageVisit> OfAsync(HttpContext http, WebConversations conversations, ConversationHistory history)
    {
        if (http.Items[typeof(PageVisit)] is PageVisit known)
            return known;
        var conversation = await conversations.FindAsync(WebToken.Of(http.Request), http.RequestAborted);
        var reader = conversation is null ? null : await history.ReaderAsync(conversation.Id, http.RequestAborted);
        var isDark = (http.Request.Cookies[ThemeCookie] ?? http.Request.Cookies[SchemeCookie]) == "dark";
        var visit = new PageVisit(reader is null ? null : conversation, reader, reader?.Language ?? Preferred(http.Request), isDark);
        http.Items[typeof(PageVisit)] = visit;
        return visit;
    }

    /// <summary>The language that the browser asks for, of those there are.</summary>
    public static string Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0])
            .FirstOrDefault(language => language is "fr" or "en") ?? "fr";
}
