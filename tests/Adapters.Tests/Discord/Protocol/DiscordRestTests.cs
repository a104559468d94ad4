using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordRestTests
{
    private static readonly ActionRow Buttons = new(new Button(ButtonStyle.Primary, "Yes", "yes"), new Button(ButtonStyle.Secondary, "No", "no"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_reaches_somebody_with_its_buttons_and_its_file()
    {
        await using var scene = await RestScene.OpenAsync();
        var dm = (await scene.Rest.CreateDmAsync(scene.Discord.IdOf("lea"), Cancellation)).Value!;
        var sent = await scene.Rest.CreateMessageAsync(dm.Id, new() { Content = "Bonjour", Components = [Buttons], Nonce = "1" }, [new("a.txt", "é"u8.ToArray(), "text/plain", "A file")], Cancellation);
        Assert.True(sent.IsDone, sent.Fault?.Reason);
        var seen = Assert.Single(scene.Discord.SeenBy(scene.Discord.IdOf("lea")));
        Assert.Equal((sent.Value.Id, "Bonjour", "a.txt", 2), (seen.Id, seen.Content, Assert.Single(seen.Files).Name, seen.Controls.Count()));
    }

    [Fact]
    public async Task A_message_sent_twice_with_its_nonce_is_one()
    {
        await using var scene = await RestScene.OpenAsync();
        var dm = scene.Discord.DmOf(scene.Discord.IdOf("lea"));
        scene.Api.Faults.Fail(call => call.Path.EndsWith("/messages", StringComparison.Ordinal), FakeFault.CutAfter);
        var cut = await scene.Rest.CreateMessageAsync(dm, new() { Content = "once", Nonce = "n" }, [], Cancellation);
        Assert.Equal((null, true), (cut.Fault!.Status, cut.Fault.IsPassing));
        Assert.True((await scene.Rest.CreateMessageAsync(dm, new() { Content = "once", Nonce = "n" }, [], Cancellation)).IsDone);
        Assert.Single(scene.Discord.In(dm));
    }

    [Fact]
    public async Task A_message_is_changed_and_its_buttons_taken_away()
    {
        await using var scene = await RestScene.OpenAsync();
        var dm = scene.Discord.DmOf(scene.Discord.IdOf("lea"));
        var sent = (await scene.Rest.CreateMessageAsync(dm, new() { Content = "a", Components = [Buttons] }, [], Cancellation)).Value!;
        Assert.True((await scene.Rest.EditMessageAsync(dm, sent.Id, new() { Components = [] }, [], Cancellation)).IsDone);
        Assert.Equal(("a", 0), (scene.Discord.In(dm)[0].Content, scene.Discord.In(dm)[0].Components.Count));
    }

    [Fact]
    public async Task A_deferred_interaction_is_answered_later_as_privately_as_it_was_deferred_and_without_the_bots_token()
    {
        await using var scene = await RestScene.OpenAsync();
        var interaction = UseCommand(scene);
        Assert.Null(await scene.Rest.CreateInteractionResponseAsync(interaction, InteractionCallback.Deferred(isEphemeral: true), Cancellation));
        scene.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.True((await scene.Rest.EditOriginalInteractionResponseAsync(interaction.ApplicationId!, interaction.Token!, new() { Content = "Here" }, [], Cancellation)).IsDone);
        var more = await scene.Rest.CreateFollowupAsync(interaction.ApplicationId!, interaction.Token!, new() { Content = "More", Flags = MessageFlags.Ephemeral }, [], Cancellation);
        Assert.True((await scene.Rest.EditFollowupAsync(interaction.ApplicationId!, interaction.Token!, more.Value!.Id, new() { Content = "More of it" }, [], Cancellation)).IsDone);
        Assert.Equal([("Here", interaction.By!.Id), ("More of it", interaction.By.Id)], scene.Discord.SeenBy(interaction.By.Id).Select(message => (message.Content, message.OnlyFor!)));
    }

    [Fact]
    public async Task Too_late_twice_and_with_an_old_token_are_told_apart()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.MindsViolations = false;
        var interaction = UseCommand(scene);
        Assert.Null(await scene.Rest.CreateInteractionResponseAsync(interaction, InteractionCallback.Deferred(isEphemeral: false), Cancellation));
        Assert.Equal(ErrorCode.AlreadyAcknowledged, (await scene.Rest.CreateInteractionResponseAsync(interaction, InteractionCallback.Deferred(isEphemeral: false), Cancellation))!.Code);
        var late = UseCommand(scene);
        scene.Time.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal(ErrorCode.UnknownInteraction, (await scene.Rest.CreateInteractionResponseAsync(late, InteractionCallback.Deferred(isEphemeral: false), Cancellation))!.Code);
        scene.Time.Advance(TimeSpan.FromMinutes(15));
        var old = await scene.Rest.CreateFollowupAsync(interaction.ApplicationId!, interaction.Token!, new() { Content = "a" }, [], Cancellation);
        Assert.Equal((401, ErrorCode.InvalidWebhookToken), (old.Fault!.Status, old.Fault.Code));
        Assert.False(scene.Limits.IsStopped);
    }

    [Fact]
    public async Task A_form_is_opened_and_comes_back_filled_in()
    {
        await using var scene = await RestScene.OpenAsync();
        var interaction = UseCommand(scene);
        var modal = new Modal("form", "A need", [new Label("What?", new TextInput("what", TextInputStyle.Paragraph, MaxLength: 300)), new Label("Which?", new StringSelect("which") { Options = [new("One", "1"), new("Two", "2")] }, "One of these")]);
        Assert.Null(await scene.Rest.CreateInteractionResponseAsync(interaction, InteractionCallback.Show(modal), Cancellation));
        scene.Api.People.Submit("lea", scene.Discord.Interactions[interaction.Token!], field => field == "what" ? ["Words"] : ["2"]);
        var form = Read(scene.Discord.Interactions.Values.Single(one => one.Type == 5));
        Assert.Equal("Words", ((TextInput)((Label)form.Data!.Components[0]).Component!).Value);
        Assert.Equal(["2"], ((StringSelect)((Label)form.Data.Components[1]).Component!).Values);
    }

    [Fact]
    public async Task Commands_come_back_as_they_were_registered()
    {
        await using var scene = await RestScene.OpenAsync();
        var need = new ApplicationCommand("besoin", "Dire ce que vous cherchez", DefaultMemberPermissions: 0)
        {
            NameLocalizations = new Dictionary<string, string> { ["en-US"] = "need", ["en-GB"] = "need" }, DescriptionLocalizations = new Dictionary<string, string> { ["en-US"] = "Say what you look for" },
            Contexts = [InteractionContext.Guild, InteractionContext.BotDm], IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
            Options = [new(ApplicationCommandOptionType.String, "phrase", "En une phrase", MaxLength: 300) { Choices = [new("Oui", "yes") { NameLocalizations = new Dictionary<string, string> { ["en-US"] = "Yes" } }] }],
        };
        Assert.True((await scene.Rest.BulkOverwriteGlobalCommandsAsync(FakeDiscord.ApplicationId, [need], Cancellation)).IsDone);
        var kept = Assert.Single((await scene.Rest.GetGlobalCommandsAsync(FakeDiscord.ApplicationId, Cancellation)).Value!);
        Assert.Equal(("besoin", "need", 0L, "Yes"), (kept.Name, kept.NameLocalizations!["en-GB"], kept.DefaultMemberPermissions!.Value, kept.Options![0].Choices![0].NameLocalizations!["en-US"]));
    }

    [Fact]
    public async Task A_thread_an_event_and_a_member()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Discord.Strangers[scene.Discord.IdOf("karim")] = true;
        var thread = (await scene.Rest.StartThreadAsync(scene.Discord.ChannelOf(FakeDiscord.NeedsChannel), new("Introduction", Invitable: false), Cancellation)).Value!;
        Assert.Null(await scene.Rest.AddThreadMemberAsync(thread.Id, scene.Discord.IdOf("lea"), Cancellation));
        Assert.Equal(ErrorCode.MissingAccess, (await scene.Rest.AddThreadMemberAsync(thread.Id, scene.Discord.IdOf("karim"), Cancellation))!.Code);
        Assert.Equal((ChannelType.PrivateThread, thread.Id), (thread.Type, (await scene.Rest.GetChannelAsync(thread.Id, Cancellation)).Value!.Id));
        Assert.Equal(404, (await scene.Rest.GetGuildMemberAsync(FakeDiscord.Guild, scene.Discord.IdOf("karim"), Cancellation)).Fault!.Status);

        var start = scene.Time.GetUtcNow().AddDays(2);
        var planned = (await scene.Rest.CreateGuildScheduledEventAsync(FakeDiscord.Guild, new("Rencontre", start, start.AddHours(1), "En ligne", "À deux"), Cancellation)).Value!;
        var moved = await scene.Rest.ModifyGuildScheduledEventAsync(FakeDiscord.Guild, planned.Id, new(ScheduledStartTime: start.AddDays(1), ScheduledEndTime: start.AddDays(1).AddHours(1)), Cancellation);
        Assert.Equal((start.AddDays(1), "En ligne"), (moved.Value!.ScheduledStartTime!.Value, moved.Value.EntityMetadata!.Location));
        Assert.Null(await scene.Rest.DeleteGuildScheduledEventAsync(FakeDiscord.Guild, planned.Id, Cancellation));
        Assert.Empty(scene.Discord.ScheduledEvents);
        Assert.Null(await scene.Rest.TriggerTypingAsync(thread.Id, Cancellation));
    }

    [Fact]
    public async Task Who_we_are_and_where_to_connect()
    {
        await using var scene = await RestScene.OpenAsync();
        Assert.Equal(scene.Api.GatewayUrl, (await scene.Rest.GetGatewayBotAsync(Cancellation)).Value!.Url);
        Assert.Equal(FakeDiscord.BotId, (await scene.Rest.GetCurrentUserAsync(Cancellation)).Value!.Id);
        Assert.Equal(scene.Discord.PublicKey, (await scene.Rest.GetCurrentApplicationAsync(Cancellation)).Value!.VerifyKey);
    }

    /// <summary>Takes an interaction from the platform as a bot would.</summary>
    internal static Interaction UseCommand(RestScene scene)
    {
        var before = scene.Discord.Interactions.Keys.ToHashSet();
        scene.Api.People.Command("lea", "besoin", scene.Discord.ChannelOf("général"));
        return Read(scene.Discord.Interactions.Values.Single(one => !before.Contains(one.Token)));
    }

    private static Interaction Read(FakeInteraction interaction) => JsonSerializer.Deserialize(interaction.Json.ToJsonString(), DiscordJson.Default.Interaction)!;
}
