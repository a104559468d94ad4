using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Adapters.Tests.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Teams and its people, on a fake connector.</summary>
internal class TeamsScene : ChannelScene
{
    private readonly CancellationTokenSource stopping = new();
    private readonly FakeConnector connector;
    private Task telling = Task.CompletedTask;

    public TeamsScene()
    {
        (Teams, Login) = (new(() => Now), new(Time));
        connector = new(Teams, Login);
    }

    public FakeTeams Teams { get; }

    public FakeLogin Login { get; }

    public KeptLogs Logs { get; } = new();

    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The logins' and the signers' real addresses, led to this machine.</summary>
    public bool IsRouted { get; init; }

    public string ServiceUrl => connector.ServiceUrl;

    public string Origin => connector.Origin;

    protected virtual string Locale => "en-US";

    /// <summary>False for the tests' own few dialogs.</summary>
    protected virtual bool HasWholeProduct => false;

    public override string Channel => "teams";

    public override int LongestText => TeamsRenderer.LongestText;

    public static string IdOf(string person) => "29:" + person;

    public static string PlaceOf(string person) => "a:" + person;

    public static string ChannelOf(string group) => $"19:{group}@thread.tacv2";

    public static string ThreadOf(string group, long message = 1481567603816) => $"{ChannelOf(group)};messageid={message}";

    public override PlatformEvent Write(string person, string text) => Teams.Tell(InPrivate(person, "message", new() { ["text"] = text, ["textFormat"] = "plain" }));

    public override PlatformEvent WriteInGroup(string group, string person, string text) => WriteInThread(ThreadOf(group), person, text);

    public PlatformEvent WriteInThread(string thread, string person, string text) => Teams.Tell(InThread(thread, person, "message", new()
    {
        ["text"] = $"<at>Échanges</at>&nbsp;{text}", ["textFormat"] = "plain",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Échanges</at>", ["mentioned"] = new JsonObject { ["id"] = FakeTeams.Bot, ["name"] = "Échanges" } }),
    }));

    public override PlatformEvent SendVoice(string person) => Teams.Tell(InPrivate(person, "message", new()
    {
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "audio/mp4", ["contentUrl"] = "https://smba.trafficmanager.net/emea/v3/attachments/1" }),
    }));

    public override PlatformEvent SendUnknown(string person) => Teams.Tell(InPrivate(person, "mystery", new() { ["mystery"] = new JsonObject() }));

    public override PlatformEvent Again(PlatformEvent told) => Teams.TellAgain(told.Body);

    public override PlatformEvent Tap(string person, ShownMessage message, ShownButton button) => Teams.Tell(Execute(InPrivate(person, "invoke", []), message.Id, button.Data!));

    /// <summary>The same on a client without Action.Execute.</summary>
    public PlatformEvent Submit(string person, ShownMessage message, ShownButton button) =>
        Teams.Tell(InPrivate(person, "message", new() { ["value"] = JsonNode.Parse(button.Data!), ["replyToId"] = message.Id }));

    public PlatformEvent TapInGroup(string group, string person, ShownMessage message, ShownButton button) => Teams.Tell(Execute(InGroup(group, person, "invoke", []), message.Id, button.Data!));

    public override async Task PickAsync(string person, ShownMessage message, params string[] labels)
    {
        var card = Teams.Find(message.Id)!.Card("application/vnd.microsoft.card.adaptive")!["content"]!.AsObject();
        var choices = ShownCard.Elements(card).First(element => element["type"]?.GetValue<string>() == "Input.ChoiceSet");
        var values = labels.Select(label => choices["choices"]!.AsArray().First(choice => choice!["title"]!.GetValue<string>().Contains(label, StringComparison.Ordinal))!["value"]!.GetValue<string>());
        var data = ShownCard.Form(card, (choices["id"]!.GetValue<string>(), string.Join(',', values)));
        await SettleAsync(Teams.Tell(Execute(InPrivate(person, "invoke", []), message.Id, data.ToJsonString())));
    }

    /// <summary>Fills in some of a card's inputs, and sends them all.</summary>
    public async Task FillAsync(string person, ShownMessage message, params (string Input, string Value)[] answers)
    {
        var card = Teams.Find(message.Id)!.Card("application/vnd.microsoft.card.adaptive")!["content"]!.AsObject();
        await SettleAsync(Teams.Tell(Execute(InPrivate(person, "invoke", []), message.Id, ShownCard.Form(card, answers).ToJsonString())));
    }

    public override IReadOnlyList<ShownMessage> SeenBy(string person) => [.. Teams.In(PlaceOf(person)).Select(message => message.Shown())];

    public override IReadOnlyList<ShownMessage> SeenIn(string group) => [.. Teams.In(ThreadOf(group)).Select(message => message.Shown())];

    public override void Fail(string person, PlatformFault fault, int times = 1) => Teams.Fail(PlaceOf(person), fault, times);

    public override IReadOnlyList<Instant> AttemptsTo(string person) => Teams.AttemptsTo(PlaceOf(person));

    public JsonObject InPrivate(string person, string type, JsonObject content) => Activity(person, type, content, new() { ["conversationType"] = "personal", ["tenantId"] = FakeTeams.Tenant, ["id"] = PlaceOf(person) });

    public JsonObject InGroup(string group, string person, string type, JsonObject content) => InThread(ThreadOf(group), person, type, content);

    public JsonObject InThread(string thread, string person, string type, JsonObject content) =>
        Activity(person, type, content, new() { ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = FakeTeams.Tenant, ["id"] = thread });

    /// <summary>Sends anything to the messaging endpoint, with any token.</summary>
    public async Task<HttpStatusCode> PostAsync(string body, string? token)
    {
        using var http = new HttpClient();
        using var answer = await PostAsync(http, body, token);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> PostAsync(HttpClient http, string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/channels/teams")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, stopping.Token);
    }

    protected override void AddWords(IServiceCollection services)
    {
        if (!HasWholeProduct)
            base.AddWords(services);
    }

    protected override void Log(ILoggingBuilder logging) => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);

    protected override Task OpenPlatformAsync() => connector.StartAsync();

    protected override void AddChannel(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Teams:AppId"] = FakeTeams.AppId, ["Teams:TenantId"] = FakeTeams.Tenant, ["Teams:ClientSecret"] = FakeLogin.Secret,
            ["Teams:MetadataAddress"] = connector.Origin + "/v1/.well-known/openidconfiguration", ["Teams:Issuer"] = FakeLogin.Issuer, ["Teams:LoginUrl"] = connector.Origin,
            ["Teams:ServiceHosts:0"] = connector.Origin,
        });
        if (IsRouted)
            foreach (var name in new[] { "MetadataAddress", "Issuer", "LoginUrl" })
                builder.Configuration["Teams:" + name] = null;
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.AddTeams();
        if (IsRouted)
            foreach (var client in new[] { TeamsClients.Keys, TeamsClients.Login })
                builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => new RoutedToLoopback(() => connector.Origin));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    protected override void MapChannel(WebApplication host)
    {
        host.MapTeams();
        if (telling.IsCompleted)
            telling = TellAsync();
    }

    protected override async ValueTask ClosePlatformAsync()
    {
        Teams.Close();
        await stopping.CancelAsync();
        await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await connector.DisposeAsync();
        Login.Dispose();
        stopping.Dispose();
    }

    private JsonObject Activity(string person, string type, JsonObject content, JsonObject conversation)
    {
        foreach (var (name, value) in new JsonObject
        {
            ["type"] = type, ["id"] = Teams.NextId(), ["timestamp"] = Now.ToString(), ["serviceUrl"] = ServiceUrl, ["channelId"] = "msteams", ["locale"] = Locale,
            ["from"] = new JsonObject { ["id"] = IdOf(person), ["name"] = person, ["aadObjectId"] = "7faf8ab2-3d56-4244-b585-20c8a42ed2b8" },
            ["conversation"] = conversation, ["recipient"] = new JsonObject { ["id"] = FakeTeams.Bot, ["name"] = "Échanges" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant } },
        })
            content[name] = value?.DeepClone();
        return content;
    }

    private static JsonObject Execute(JsonObject invoke, string card, string data)
    {
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = card;
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "answer", ["data"] = JsonNode.Parse(data) }, ["trigger"] = "manual" };
        return invoke;
    }

    /// <summary>One after another, each until it is taken.</summary>
    private async Task TellAsync()
    {
        using var http = new HttpClient();
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        await foreach (var told in Teams.Events.ReadAllAsync(stopping.Token))
        {
            while (!await TellAsync(http, told))
                await pulse.WaitForNextTickAsync(stopping.Token);
        }
    }

    private async Task<bool> TellAsync(HttpClient http, PlatformEvent told)
    {
        told.Deliveries++;
        using var answer = await PostAsync(http, told.Body, Login.Token(new(ServiceUrl)));
        if (!answer.IsSuccessStatusCode)
            return false;
        if (await answer.Content.ReadAsStringAsync(stopping.Token) is { Length: > 0 } words)
            Teams.Acknowledgements.Enqueue(JsonNode.Parse(words)!.AsObject());
        told.Acknowledge(Accepted() > 0);
        return true;
    }
}
