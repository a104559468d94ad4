using System.Text.Json;
using ChatAssistant.Adapters.Web;
using ChatAssistant.Adapters.Web.Api;

namespace ChatAssistant.Adapters.Tests.Web;

/// <summary>The OpenAPI document, as a client's programmer meets it.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task It_describes_every_endpoint_with_what_may_go_wrong()
    {
        var document = await DocumentAsync();
        Assert.Equal(["200", "400", "401", "403", "404", "409", "413", "415", "429", "503"], Responses(document, "/api/chat/messages", "post"));
        Assert.Equal(["200", "400", "401", "429", "503"], Responses(document, "/api/chat/messages", "get"));
        Assert.Equal(["200", "400", "401", "429", "503"], Responses(document, "/api/chat/stream", "get"));
        Assert.Equal(["200", "400", "401", "403", "413", "415", "429", "503"], Responses(document, "/api/chat/attachments", "post"));
        Assert.Equal(["201", "400", "403", "413", "415", "429", "503"], Responses(document, "/api/chat/sessions", "post"));
        Assert.Equal(["200", "404", "429", "503"], Responses(document, "/files/{key}", "get"));
        Assert.True(Operation(document, "/api/chat/messages", "post").GetProperty("responses").GetProperty("429").GetProperty("headers").TryGetProperty("Retry-After", out _));
        Assert.Contains("Last-Event-ID", Operation(document, "/api/chat/stream", "get").GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_token_is_asked_for_everywhere_but_where_there_is_none_yet()
    {
        var document = await DocumentAsync();
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("conversation").GetProperty("scheme").GetString());
        Assert.Equal(2, document.GetProperty("security").GetArrayLength());
        Assert.Equal(0, Operation(document, "/api/chat/sessions", "post").GetProperty("security").GetArrayLength());
        Assert.Equal(0, Operation(document, "/files/{key}", "get").GetProperty("security").GetArrayLength());
        Assert.False(Operation(document, "/api/chat/messages", "post").TryGetProperty("security", out _));
    }

    [Fact]
    public async Task Its_schemas_say_what_the_answers_hold()
    {
        var document = await DocumentAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal("integer", schemas.GetProperty("ChatMessage").GetProperty("properties").GetProperty("seq").GetProperty("type").GetString());
        Assert.Equal(
            ["slot", "label", "hint", "kind", "optional", "value", "error", "options", "maxLength"],
            schemas.GetProperty("ChatField").GetProperty("properties").EnumerateObject().Select(property => property.Name));
        var act = Body(document, "/api/chat/messages").GetProperty("schema").GetProperty("properties");
        Assert.Equal(WebInbound.LongestId, act.GetProperty("id").GetProperty("maxLength").GetInt32());
        Assert.True(act.GetProperty("answers").TryGetProperty("additionalProperties", out _));
    }

    [Fact]
    public async Task Each_example_is_taken_by_the_API()
    {
        var document = await DocumentAsync();
        var acts = Body(document, "/api/chat/messages").GetProperty("examples").EnumerateObject().Select(example => example.Value.GetProperty("value")).ToList();
        Assert.Equal(4, acts.Count);
        Assert.All(acts, act => Assert.Null(WebInbound.Read(act.Deserialize(WebJson.Default.SendMessage)!).Fault));
        var messages = Operation(document, "/api/chat/messages", "get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
        Assert.Single(messages.Deserialize(WebJson.Default.ChatMessages)!.Messages);
    }

    private static IEnumerable<string> Responses(JsonElement document, string path, string method) =>
        Operation(document, path, method).GetProperty("responses").EnumerateObject().Select(response => response.Name).Order();

    private static JsonElement Body(JsonElement document, string path) =>
        Operation(document, path, "post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json");

    private static JsonElement Operation(JsonElement document, string path, string method) => document.GetProperty("paths").GetProperty(path).GetProperty(method);

    private static async Task<JsonElement> DocumentAsync()
    {
        await using var site = await TestSite.StartAsync();
        return JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json")).RootElement;
    }
}
