using ChatAssistant.Adapters.Web.Conversations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What the OpenAPI document says of the whole API: what it is, and its key.</summary>
internal sealed class WebApiDescription : IOpenApiDocumentTransformer
{
    private const string Scheme = "conversation";
    private const string Cookie = "page";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "ChatAssistant: the chat API",
            Version = "v1",
            Description = "Open a conversation, send what a person does, read what the assistant answers. Errors are problem details (RFC 9457).",
        };
        (document.Components ??= new()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of POST /api/chat/sessions." },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = WebToken.CookieName, Description = "The same in a cookie, for this site's own pages only.",
            },
        };
        document.Security = [new() { [new(Scheme, document)] = [] }, new() { [new(Cookie, document)] = [] }];
        return Task.CompletedTask;
    }
}
