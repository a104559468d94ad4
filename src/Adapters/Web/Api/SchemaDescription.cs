using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Schemas that the types alone do not tell.</summary>
internal sealed class SchemaDescription : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(SendMessage))
            Complete(schema);
        return Task.CompletedTask;
    }

    private static void Complete(OpenApiSchema schema)
    {
        var properties = schema.Properties!;
        properties["id"] = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = WebInbound.LongestId, Description = properties["id"].Description };
        ((OpenApiSchema)properties["text"]).MaxLength = WebInbound.LongestText;
        var answers = (OpenApiSchema)properties["answers"];
        (answers.AdditionalProperties, answers.MaxProperties) = (Answer(), WebInbound.MostAnswers);
    }

    private static OpenApiSchema Answer() => new() { OneOf = [One(), new OpenApiSchema { Type = JsonSchemaType.Array, Items = One() }] };

    private static OpenApiSchema One() => new() { Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.Null };
}
