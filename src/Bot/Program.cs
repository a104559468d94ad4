using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Teams.Package;
using ChatAssistant.Adapters.Telegram;
using ChatAssistant.Adapters.Web;
using ChatAssistant.Bot.Demo;
using ChatAssistant.Bot.Jobs;
using ChatAssistant.Bot.Operations;
using ChatAssistant.Bot.Operations.Backups;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Bot.Reading;
using ChatAssistant.Core;

if (OperatorCommand.IsNamedIn(args))
    return await OperatorCommand.RunAsync(args);
if (TeamsPackageCommand.IsNamedIn(args))
    return await TeamsPackageCommand.RunAsync(args);

return await StartUp.OrSayWhyAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Of(AppContext.BaseDirectory) });

    builder.AddDemo();
    builder.AddStorage();
    builder.AddKeys();
    builder.Services.AddAssistantCore();

    // Channels: one AddX here and one MapX below each.
    builder.AddWebChat();
    builder.AddTelegram();
    builder.AddTeams();
    builder.AddDiscord();

    builder.Services.AddReading();
    builder.Services.AddOutbox();
    builder.AddJobs();
    builder.AddOperations();

    await using var app = builder.Build();

    app.CheckSettings();
    // The database is opened on one core while the other puts the pages together.
    var preparing = Task.Run(app.PrepareAsync);
    app.MapWebChat();
    app.MapTelegram();
    app.MapTeams();
    app.MapDiscord();
    app.MapReading();
    app.MapDemo();
    app.MapOperations();
    app.PutTogether();

    await preparing;
    await app.RunAsync();
});

/// <summary>The host; named so that tests can start it.</summary>
public partial class Program;
