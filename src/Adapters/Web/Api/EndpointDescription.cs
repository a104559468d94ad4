using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>What the OpenAPI document says of one endpoint, beyond what its signature tells.</summary>
internal static class EndpointDescription
{
    extension(RouteHandlerBuilder endpoint)
    {
        /// <summary>Describes a body that the endpoint reads itself. (Accepts metadata would answer a wrong media type before the door does.)</summary>
        public RouteHandlerBuilder DescribesBody<T>(IReadOnlyDictionary<string, string> examples, string mediaType = "application/json", bool required = true) =>
            endpoint.AddOpenApiOperationTransformer(async (operation, context, cancellationToken) => operation.RequestBody = new OpenApiRequestBody
            {
                Required = required,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [mediaType] = new()
                    {
                        Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellationToken),
                        Examples = examples.ToDictionary(example => example.Key, IOpenApiExample (example) => new OpenApiExample { Value = JsonNode.Parse(example.Value) }),
                    },
                },
            });

        /// <summary>Shows what an answer looks like.</summary>
        public RouteHandlerBuilder Answers<T>(string example, int status = StatusCodes.Status200OK) =>
            endpoint.Produces<T>(status).AddOpenApiOperationTransformer((operation, _, _) =>
            {
                foreach (var content in operation.Responses?[$"{status}"].Content?.Values ?? [])
                    content.Example = JsonNode.Parse(example);
                return Task.CompletedTask;
            });

        /// <summary>The problem details it may answer with.</summary>
        public RouteHandlerBuilder Refuses(params IEnumerable<int> statuses)
        {
            foreach (var status in statuses)
                endpoint.ProducesProblem(status);
            return endpoint;
        }

        /// <summary>It asks for no token.</summary>
        public RouteHandlerBuilder IsOpen() => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Security = [];
            return Task.CompletedTask;
        });
    }
}
