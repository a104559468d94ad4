using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Reads a call's JSON, alone or beside files.</summary>
internal static class FakeBody
{
    public static async Task<(JsonNode? Json, IReadOnlyList<(string Name, byte[] Bytes)> Files)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            using var text = new StreamReader(request.Body);
            return (await text.ReadToEndAsync() is { Length: > 0 } json ? JsonNode.Parse(json) : null, []);
        }

        var (form, files) = (await request.ReadFormAsync(), new List<(string, byte[])>());
        var payload = form["payload_json"].ToString();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files.Add((file.FileName, bytes.ToArray()));
        }

        return (JsonNode.Parse(payload), files);
    }
}
