using System.Collections.Immutable;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Core;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static ChatAssistant.Adapters.Tests.Teams.CardReading;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Every page of every dialog of the product, as a card.</summary>
public sealed class CardsWalkTests : IAsyncLifetime
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 9, 0);
    private readonly string file = Path.Combine(Path.GetTempPath(), $"cards-{Guid.CreateVersion7()}.db");
    private ServiceProvider services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton<IStorage>(new SqliteStorage($"Data Source={file}")).AddSingleton(new ErasureJournal(file + ".erasures")).AddAssistantCore().BuildServiceProvider();
        await using var db = services.GetRequiredService<IStorage>().Create();
        await db.Database.EnsureCreatedAsync(Cancellation);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_page_of_every_dialog_is_a_valid_card_with_all_its_questions(string language)
    {
        await using var db = services.GetRequiredService<IStorage>().Create();
        var context = new DialogContext(db, PersonOf(language), Now, services.GetRequiredService<TextCatalog>(), Guid.CreateVersion7(Now.ToDateTimeOffset()).ToString());
        var pages = 0;
        foreach (var dialog in services.GetRequiredService<DialogCatalog>().All)
            foreach (var page in dialog.Definition.Pages)
                foreach (var isWrong in new[] { false, true })
                {
                    var message = await ComposeAsync(dialog, PageOf(page, isWrong), context);
                    Check(message, dialog.Definition.Key, language);
                    pages++;
                }

        Assert.InRange(pages, 50, 1000);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_review_is_a_valid_card_with_a_way_to_correct_each_answer(string language)
    {
        await using var db = services.GetRequiredService<IStorage>().Create();
        var context = new DialogContext(db, PersonOf(language), Now, services.GetRequiredService<TextCatalog>(), null);
        foreach (var dialog in services.GetRequiredService<DialogCatalog>().All.Where(dialog => dialog.Definition.Review))
        {
            var slots = dialog.Definition.Slots.Select(asked => asked.Slot).ToList();
            var message = await ComposeAsync(dialog, new(DialogEngine.ReviewKey, null, [.. slots.Select(slot => new OpenField(slot, null, null, CandidatesOf(slot)))], slots.Count, slots.Count, true), context);
            Assert.Equal(slots.Count, Card(message, Screen with { Language = language }).OfType("ColumnSet").Count());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        GC.SuppressFinalize(this);
    }

    private static void Check(OutboundMessage message, string dialog, string language)
    {
        var form = message.Question!;
        var card = Card(message, Screen with { Language = language });
        var (inputs, tokens) = (card.Inputs().Select(input => input.Text("id")).ToHashSet(), card.OfType("Action.Execute").Select(CardReading.Token).ToHashSet());
        foreach (var field in form.Fields)
            Assert.True(inputs.Contains(field.Slot) || field.Options.All(option => tokens.Contains(option.Token)), $"{dialog}: {field.Slot} cannot be answered");
        Assert.Subset(tokens, form.Actions.Select(action => action.Token).ToHashSet());
        Assert.Equal(inputs.Count > 0, tokens.Contains(form.Token));
        Assert.NotNull(TeamsRenderer.Answered(message, "…", Screen with { Language = language }));
    }

    private async Task<OutboundMessage> ComposeAsync(IDialog dialog, OpenPage page, DialogContext context) =>
        await services.GetRequiredService<FormComposer>().ComposeAsync(dialog, page, Answers.None, Guid.CreateVersion7(Now.ToDateTimeOffset()), context, null, Cancellation);

    private static OpenPage PageOf(Page page, bool isWrong)
    {
        var slots = page.Select(asked => asked.Slot).ToList();
        return new(page.Key, slots[0], [.. slots.Select(slot => new OpenField(slot, slot.Preset, isWrong ? new SlotError("required") : null, CandidatesOf(slot)))], 1, 4, CanGoBack: true);
    }

    /// <summary>Options that depend on data, as some.</summary>
    private static ImmutableArray<SlotOption> CandidatesOf(Slot slot) =>
        slot.HasLoadedOptions ? [.. Enumerable.Range(1, 4).Select(place => new SlotOption($"{place}", $"Les Jardins *{place}*"))] : [];

    private static Person PersonOf(string language) => new() { Id = new(Guid.CreateVersion7(Now.ToDateTimeOffset())), Name = "Léa", Language = language, ZoneId = "Europe/Paris", CreatedAt = Now };
}
