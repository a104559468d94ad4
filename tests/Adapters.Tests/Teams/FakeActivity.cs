using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>A message of the bot's in a conversation of the fake.</summary>
internal sealed record FakeActivity(string Id, JsonObject Json)
{
    public JsonObject? Card(string kind) =>
        (Json["attachments"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(attachment => attachment["contentType"]!.GetValue<string>() == kind);

    public ShownMessage Shown()
    {
        if (Card("application/vnd.microsoft.card.adaptive") is { } adaptive)
            return ShownCard.Read(Id, adaptive["content"]!.AsObject());
        if (Card("application/vnd.microsoft.teams.card.file.consent") is { } offer)
            return new(Id, offer["content"]!["description"]!.GetValue<string>()) { Files = [new(offer["name"]!.GetValue<string>(), null, "offered")] };
        if (Card("application/vnd.microsoft.teams.card.file.info") is { } stored)
            return new(Id, "") { Files = [new(stored["name"]!.GetValue<string>(), null, stored["contentUrl"]!.GetValue<string>())] };
        return ShownText.Read(Id, Json["text"]?.GetValue<string>() ?? "", Json["textFormat"]?.GetValue<string>());
    }
}
