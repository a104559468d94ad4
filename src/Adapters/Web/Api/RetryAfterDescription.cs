using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Says in the OpenAPI document that "later" comes with a time.</summary>
internal sealed class RetryAfterDescription : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var status in (string[])["429", "503"])
            if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse response)
                response.Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader { Description = "In seconds.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" } },
                };
        return Task.CompletedTask;
    }
}
