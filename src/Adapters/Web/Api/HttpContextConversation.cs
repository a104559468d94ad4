using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Web.Api;

internal static class HttpContextConversation
{
    extension(HttpContext http)
    {
        /// <summary>The conversation that <see cref="WebDoor"/> found.</summary>
        public WebConversation Conversation => http.Features.Get<WebConversation>() ?? throw new InvalidOperationException("The endpoint is not behind the door.");
    }
}
