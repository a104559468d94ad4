using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>A call's parameters, from JSON or multipart, and the files with it.</summary>
internal static class BotApiRequest
{
    private static readonly string[] Numbers = ["chat_id", "message_thread_id", "message_id"];

    public static async Task<(JsonObject Parameters, IReadOnlyDictionary<string, (string Name, byte[] Bytes)> Files)> ReadAsync(HttpRequest request)
    {
        var files = new Dictionary<string, (string, byte[])>();
        if (!request.HasFormContentType)
        {
            using var body = new StreamReader(request.Body);
            return (await body.ReadToEndAsync() is { Length: > 0 } json ? JsonNode.Parse(json)!.AsObject() : [], files);
        }

        var (form, parameters) = (await request.ReadFormAsync(), new JsonObject());
        foreach (var (name, value) in form)
            parameters[name] = Read(name, value.ToString());
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files[file.Name] = (file.FileName, bytes.ToArray());
        }

        return (parameters, files);
    }

    /// <summary>In a form everything is words.</summary>
    private static JsonNode? Read(string name, string value)
    {
        if (bool.TryParse(value, out var yes))
            return yes;
        if (Numbers.Contains(name) || value is ['{' or '[', ..])
            try
            {
                return JsonNode.Parse(value);
            }
            catch (JsonException)
            {
                // Words that only look like it.
            }

        return value;
    }
}
