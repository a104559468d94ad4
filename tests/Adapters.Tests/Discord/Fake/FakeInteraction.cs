using System.Text.Json.Nodes;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>An interaction with what it was answered, as strict as the platform about what may be answered when.</summary>
internal sealed class FakeInteraction(FakeDiscord discord, JsonObject json, string user, FakeDiscordMessage? on)
{
    private static readonly Duration FirstAnswer = Duration.FromSeconds(3);
    private static readonly Duration Lifetime = Duration.FromMinutes(15);

    private readonly Lock guard = new();
    private readonly Instant created = discord.Now;
    private int? answer;
    private bool isEphemeral;
    private bool isTakenBack;

    public JsonObject Json => json;

    public string Id => json["id"]!.GetValue<string>();

    public string Token => json["token"]!.GetValue<string>();

    public string User => user;

    /// <summary>1 ping, 2 command, 3 component, 4 autocomplete, 5 form.</summary>
    public int Type => json["type"]!.GetValue<int>();

    /// <summary>The type of the first answer; null while there is none.</summary>
    public int? Answer => answer;

    /// <summary>The form that was opened.</summary>
    public JsonObject? Modal { get; private set; }

    /// <summary>What was offered to complete with.</summary>
    public JsonArray? Choices { get; private set; }

    /// <summary>What @original is; null for none yet.</summary>
    public FakeDiscordMessage? Original { get; private set; }

    /// <summary>True while the person reads « … is thinking ».</summary>
    public bool IsPromised => answer == 5 && Original is null && !isTakenBack;

    private string Channel => json["channel_id"]!.GetValue<string>();

    public void Respond(JsonObject callback, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        lock (guard)
        {
            if (discord.Now - created > FirstAnswer)
                throw DiscordRefusal.UnknownInteraction;
            if (answer is not null)
                throw new DiscordRefusal(400, 40060, "Interaction has already been acknowledged.");
            var type = callback["type"]!.GetValue<int>();
            if (!MayBeAnswered(type))
                throw new DiscordRefusal(400, 50035, $"Invalid Form Body: type {type} does not answer an interaction of type {Type}");
            Take(type, callback["data"]?.AsObject() ?? [], files);
            answer = type;
        }
    }

    /// <summary>A further message; after a deferral it is the first, and as private as the deferral was.</summary>
    public FakeDiscordMessage FollowUp(JsonObject body, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        lock (guard)
        {
            Check();
            if (IsPromised)
                return Original = discord.Add(New(isEphemeral).Write(body, files));
            return discord.Add(New(IsPrivate(body)).Write(body, files));
        }
    }

    public FakeDiscordMessage Edit(string message, JsonObject body, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        lock (guard)
        {
            Check();
            if (message == "@original" && IsPromised)
                return Original = discord.Add(New(isEphemeral).Write(body, files));
            var edited = (message == "@original" ? Original : discord.Find(message)) is { IsGone: false } found ? found : throw DiscordRefusal.UnknownMessage;
            edited.Write(body, files).Edits++;
            return edited;
        }
    }

    /// <summary>Takes the answer back, or the promise of one.</summary>
    public void DeleteOriginal()
    {
        lock (guard)
        {
            Check();
            if (Original is null && !IsPromised)
                throw DiscordRefusal.UnknownMessage;
            Original?.IsGone = true;
            isTakenBack = true;
        }
    }

    private void Take(int type, JsonObject data, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        switch (type)
        {
            case 4:
                Original = discord.Add(New(IsPrivate(data)).Write(data, files));
                break;
            case 5:
                isEphemeral = IsPrivate(data);
                break;
            case 6:
                Original = on;
                break;
            case 7:
                Original = on;
                on!.Write(data, files).Edits++;
                break;
            case 8:
                Choices = data["choices"]!.DeepClone().AsArray();
                break;
            case 9:
                Modal = data.DeepClone().AsObject();
                break;
        }
    }

    private bool MayBeAnswered(int type) => Type switch
    {
        1 => type == 1,
        2 => type is 4 or 5 or 9,
        3 => type is 4 or 5 or 6 or 7 or 9,
        4 => type == 8,
        _ => type is 4 or 5 || (type is 6 or 7 && on is not null),
    };

    private void Check()
    {
        if (discord.Now - created > Lifetime)
            throw new DiscordRefusal(401, 50027, "Invalid Webhook Token");
        if (answer is null)
            throw DiscordRefusal.UnknownWebhook;
    }

    private FakeDiscordMessage New(bool isPrivate) => new(discord.NextId(), Channel, FakeDiscord.BotId, isPrivate ? user : null);

    private static bool IsPrivate(JsonObject body) => ((body["flags"]?.GetValue<int>() ?? 0) & 64) != 0;
}
