using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The JSON API under <c>/api/chat</c>, with its description at <c>/openapi/v1.json</c>.</summary>
internal static class WebApi
{
    public static IServiceCollection AddWebApi(this IServiceCollection services)
    {
        services.AddSingleton<SessionEndpoint>().AddSingleton<MessageEndpoints>().AddSingleton<StreamEndpoint>().AddSingleton<AttachmentEndpoint>().AddSingleton<FileEndpoint>();
        services.AddProblemDetails().AddExceptionHandler<StorageAway>();
        services.AddSingleton<WebDoor>().AddSingleton<WebClosing>().AddWebOrigins();
        services.ConfigureHttpJsonOptions(json =>
        {
            // The OpenAPI document describes what these options write.
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WebJson.Default);
            json.SerializerOptions.Converters.Add(new WebJson.FieldKindConverter());
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        // A query value that does not bind is the client's mistake: an answer, not an exception, in development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return services.AddOpenApi(options => options
            .AddDocumentTransformer<WebApiDescription>().AddOperationTransformer<RetryAfterDescription>().AddSchemaTransformer<SchemaDescription>());
    }

    public static void MapWebApi(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        var api = app.MapGroup("/api/chat").WithTags("Chat").OpenToOrigins(services);
        services.GetRequiredService<SessionEndpoint>().Map(api);
        var behindDoor = api.MapGroup("").AddEndpointFilter(services.GetRequiredService<WebDoor>());
        services.GetRequiredService<MessageEndpoints>().Map(behindDoor);
        services.GetRequiredService<StreamEndpoint>().Map(behindDoor);
        services.GetRequiredService<AttachmentEndpoint>().Map(behindDoor);
        services.GetRequiredService<FileEndpoint>().Map(app.MapGroup("").OpenToOrigins(services));
        api.MapFallback("/{**rest}", () => Problems.NotFound("There is nothing at this address with this method.")).ExcludeFromDescription();
        app.MapOpenApi();
    }
}
