using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Describes a body that the endpoint reads itself. (Accepts metadata would answer a wrong media type before the door does.)</summary>
internal static class BodyDescription
{
    public static RouteHandlerBuilder DescribesBody<T>(this RouteHandlerBuilder endpoint, string mediaType = "application/json", bool required = true) =>
        endpoint.AddOpenApiOperationTransformer(async (operation, context, cancellationToken) => operation.RequestBody = new OpenApiRequestBody
        {
            Required = required,
            Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellationToken) } },
        });
}
