using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Adapters.Tests.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>
/// Discord and its people, on the fake; the bot is connected to the gateway, or interactions are posted to it. What begins with a slash is a command; words are a direct
/// message where those reach the bot, else the command that says anything.
/// </summary>
internal class DiscordScene : ChannelScene
{
    private int readsAway;

    /// <summary>Between a list's id and the option picked.</summary>
    private const char Picked = '\n';

    private readonly DiscordWay way;
    private readonly Dictionary<PlatformEvent, string> told = [];

    public DiscordScene(DiscordWay way, ChannelScene? host = null)
        : base(host)
    {
        this.way = way;
        Discord = new(Time);
        Api = new(Discord, () => Accepted() > 0);
        Api.People.Locale = Language == "fr" ? "fr" : "en-US";
    }

    public FakeDiscord Discord { get; }

    public FakeDiscordApi Api { get; }

    public KeptLogs Logs { get; } = new();

    public Dictionary<string, string?> Settings { get; } = [];

    protected virtual string Language => "en";

    /// <summary>False for the tests' own few dialogs.</summary>
    protected virtual bool HasWholeProduct => false;

    public override string Channel => "discord";

    public override int LongestText => 2000;

    /// <summary>Where people speak to the bot: null in their direct messages.</summary>
    public string? Place => way == DiscordWay.Server ? Discord.ChannelOf("salon") : null;

    public string IdOf(string person) => Discord.IdOf(person);

    public override PlatformEvent Write(string person, string text) => text switch
    {
        ['/', .. var command] => Command(person, command, Place),
        _ when way == DiscordWay.Gateway => Told("MESSAGE_CREATE", Api.People.Write(person, text)),
        _ => Told("INTERACTION_CREATE", Api.People.Command(person, "say", Place, ("words", text))),
    };

    public override PlatformEvent WriteInGroup(string group, string person, string text) => Command(person, text[1..], Discord.ChannelOf(group));

    public override PlatformEvent SendVoice(string person) => way == DiscordWay.Gateway
        ? Told("MESSAGE_CREATE", Api.People.SendFile(person, "voice-message.ogg", "audio/ogg"))
        : throw new InvalidOperationException("Nothing but interactions arrives there.");

    public override PlatformEvent SendUnknown(string person) => way == DiscordWay.Http ? Api.People.InteractUnknown(person) : Told("MYSTERY_CREATE", Api.People.SendUnknown(person));

    public override PlatformEvent Again(PlatformEvent told) => way == DiscordWay.Http ? Api.Door.TellAgain(told.Body) : Told(this.told[told], Api.Gateway.TellAgain(this.told[told], told.Body));

    public override PlatformEvent Tap(string person, ShownMessage message, ShownButton button)
    {
        var on = Discord.Find(message.Id)!;
        return Told("INTERACTION_CREATE", button.Data!.Split(Picked) is [var list, var value] ? Api.People.Pick(person, on, list, value) : Api.People.Press(person, on, button.Data));
    }

    public override Task PickAsync(string person, ShownMessage message, params string[] labels) => SettleAsync(Pick(person, message, labels));

    /// <summary>Picks in a list, all at once.</summary>
    public PlatformEvent Pick(string person, ShownMessage message, params string[] labels)
    {
        var picked = labels.Select(label => message.Button(label).Data!.Split(Picked)).ToList();
        return Told("INTERACTION_CREATE", Api.People.Pick(person, Discord.Find(message.Id)!, picked[0][0], picked.Select(pair => pair[1])));
    }

    /// <summary>Opens the form under what a person sees last, fills it in and sends it.</summary>
    /// <param name="fill">By slot; null leaves a field as it stands.</param>
    public async Task FillAsync(string person, string label, Func<string, string[]?> fill)
    {
        var message = SeenBy(person).Last(shown => shown.Buttons.Any(button => button.Label.Contains(label, StringComparison.Ordinal)));
        var pressed = Tap(person, message, message.Button(label));
        await pressed.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30));
        var opened = Discord.Interactions.Values.Last(interaction => interaction.Modal is not null && interaction.User == IdOf(person) && pressed.Body.Contains(interaction.Token, StringComparison.Ordinal));
        await SettleAsync(Told("INTERACTION_CREATE", Api.People.Submit(person, opened, fill)));
    }

    public override IReadOnlyList<ShownMessage> SeenBy(string person) => [.. Discord.SeenBy(IdOf(person)).Select(Shown)];

    /// <summary>So many times the database does not tell where the gateway's session goes on.</summary>
    public void LoseReads(int times) => readsAway = times;

    public override IReadOnlyList<ShownMessage> SeenIn(string group) => [.. Discord.In(Discord.ChannelOf(group)).Where(message => message.IsByBot).Select(Shown)];

    public override void Fail(string person, PlatformFault fault, int times = 1) => Api.Faults.FailTowards(IdOf(person), fault switch
    {
        PlatformFault.Throttled => FakeFault.UserLimit,
        PlatformFault.Blocked => FakeFault.Blocked,
        PlatformFault.ServerError => FakeFault.ServerError,
        PlatformFault.CutAfter => FakeFault.CutAfter,
        PlatformFault.CutBefore => FakeFault.CutBefore,
        _ => FakeFault.Refused,
    }, times);

    public override IReadOnlyList<Instant> AttemptsTo(string person) => [.. Discord.Calls.Where(call => call.Towards == IdOf(person)).Select(call => call.At)];

    protected override void AddWords(IServiceCollection services)
    {
        if (!HasWholeProduct)
            base.AddWords(services);
    }

    protected override void Log(ILoggingBuilder logging) => logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);

    protected override Task OpenPlatformAsync() => Api.StartAsync();

    protected override void AddChannel(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = FakeDiscord.Token, ["Discord:ApiBaseUrl"] = Api.BaseUrl, ["Discord:GatewayUrl"] = Api.GatewayUrl, ["Discord:PublicUrl"] = "https://assistant.example",
            ["Discord:Mode"] = way == DiscordWay.Http ? "http" : "gateway", ["Discord:PublicKey"] = Discord.PublicKey,
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.AddDiscord();
        // What the bot would go on from is what the platform may forget.
        if (way != DiscordWay.Http)
            builder.Services.AddSingleton<IResumePoints>(provider => new WatchedResumePoints(ActivatorUtilities.CreateInstance<DiscordResumePoints>(provider), Api.Gateway.Acknowledge, () => Interlocked.Decrement(ref readsAway) >= 0));
    }

    protected override void MapChannel(WebApplication host) => host.MapDiscord();

    protected override void Started()
    {
        if (way == DiscordWay.Http)
            Api.Door.Url = new Uri(Address, DiscordEndpoint.Path);
    }

    protected override async ValueTask ClosePlatformAsync()
    {
        await Api.Door.SettledAsync();
        await Api.DisposeAsync();
    }

    /// <summary>What a person sees of a message.</summary>
    private static ShownMessage Shown(FakeDiscordMessage message)
    {
        var (text, isStyled) = DiscordMarkdown.Read(message.Content);
        return new(message.Id, text)
        {
            Buttons = [.. message.Controls.SelectMany(Buttons)],
            Files = [.. message.Files.Select(file => new ShownFile(file.Name, file.Bytes))],
            Styled = isStyled,
            Pings = message.AllowedMentions?["parse"]?.AsArray() is not { Count: 0 },
        };
    }

    private static IEnumerable<ShownButton> Buttons(System.Text.Json.Nodes.JsonObject control) => control["type"]!.GetValue<int>() == 3
        ? control["options"]!.AsArray().Select(option => new ShownButton(option!["label"]!.GetValue<string>(), control["custom_id"]!.GetValue<string>() + Picked + option["value"]!.GetValue<string>()))
        : control["disabled"]?.GetValue<bool>() == true ? [] : [new(control["label"]!.GetValue<string>(), control["custom_id"]?.GetValue<string>(), control["url"]?.GetValue<string>())];

    private PlatformEvent Command(string person, string command, string? channel)
    {
        var words = command.Split(' ', 2);
        return Told("INTERACTION_CREATE", words is [var name, var argument] ? Api.People.Command(person, name, channel, ("words", argument)) : Api.People.Command(person, words[0], channel));
    }

    private PlatformEvent Told(string name, PlatformEvent happened)
    {
        told[happened] = name;
        return happened;
    }
}
