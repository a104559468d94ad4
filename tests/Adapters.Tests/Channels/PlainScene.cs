using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The plain platform and its people.</summary>
internal sealed class PlainScene : ChannelScene
{
    private readonly PlainPlatform platform;
    private readonly Dictionary<PlatformEvent, (string Conversation, string Person, InboundContent Content)> said = [];
    private Task loop = Task.CompletedTask;
    private int events;

    public PlainScene() => platform = new(() => Now);

    public override string Channel => PlainAdapter.Name;

    public override int LongestText => PlainAdapter.LongestText;

    public IReadOnlyList<string> TakenAway => platform.TakenAway;

    public override PlatformEvent Write(string person, string text) => Tell(person, person, new InboundContent.Text(text));

    public override PlatformEvent Tap(string person, ShownMessage message, ShownButton button) => Tell(person, person, new InboundContent.Option(button.Data!, button.Label));

    public override PlatformEvent WriteInGroup(string group, string person, string text) => Tell(group, person, new InboundContent.Text(text));

    public override PlatformEvent SendVoice(string person) => Tell(person, person, new InboundContent.Voice());

    public override PlatformEvent SendUnknown(string person) => platform.Tell(Next(), () => Task.FromResult(true));

    public override PlatformEvent Again(PlatformEvent told)
    {
        var (conversation, person, content) = said[told];
        return Tell(conversation, person, content, new(told.Body));
    }

    public override async Task PickAsync(string person, ShownMessage message, params string[] labels)
    {
        var tokens = labels.Select(label => message.Button(label).Data!).ToList();
        Assert.True(OptionToken.TryParse(tokens[0], out var token));
        await SettleAsync(Tell(person, person, new InboundContent.Form(
            new OptionToken(token.Question, OptionToken.Form).ToString(), ImmutableSortedDictionary<string, string>.Empty.Add("food", string.Join('\n', tokens)))));
    }

    public override IReadOnlyList<ShownMessage> SeenBy(string person) => platform.In(person);

    public override IReadOnlyList<ShownMessage> SeenIn(string group) => platform.In(group);

    public override void Fail(string person, PlatformFault fault, int times = 1) => platform.Fail(person, fault, times);

    public override IReadOnlyList<Instant> AttemptsTo(string person) => platform.AttemptsTo(person);

    protected override Task OpenPlatformAsync() => Task.CompletedTask;

    protected override void AddChannel(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(platform).AddSingleton<IChannelAdapter, PlainAdapter>();

    protected override void MapChannel(WebApplication host) => loop = platform.RunAsync(Accepted);

    protected override async ValueTask ClosePlatformAsync()
    {
        platform.Close();
        await loop;
    }

    private PlatformEvent Next() => new((++events).ToString(CultureInfo.InvariantCulture));

    private PlatformEvent Tell(string conversation, string person, InboundContent content, PlatformEvent? again = null)
    {
        var told = again ?? Next();
        said[told] = (conversation, person, content);
        var message = new InboundMessage(new(Channel, "bot", conversation), "message", told.Body, new(person, person, "en"), content) { IsPrivate = conversation == person };
        return platform.Tell(told, async () =>
        {
            try
            {
                await Get<ITurnHandler>().HandleAsync(message, CancellationToken.None);
                return true;
            }
            catch (TurnNotCommittedException)
            {
                return false;
            }
        });
    }
}
