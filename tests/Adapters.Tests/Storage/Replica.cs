using System.Globalization;
using ChatAssistant.Core;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>One process's turns and jobs over a database, with the tests' own dialog.</summary>
public sealed class Replica(IStorage storage) : IAsyncDisposable
{
    /// <summary>What one says to have a tea; each is answered by one message.</summary>
    public static readonly string[] Tea = ["/tea", "tea", "yes", "sweet", "ok"];

    private readonly ServiceProvider services = TeaDialog.Register(new ServiceCollection().AddLogging().AddSingleton(storage).AddAssistantCore())
        .AddCommand<ClashCommand>().AddDueHandler<BellHandler>().AddDueHandler<ChimeHandler>().BuildServiceProvider();

    public ClashCommand Clash => services.GetServices<ICommand>().OfType<ClashCommand>().Single();

    public ChimeHandler Chime => services.GetServices<IDueHandler>().OfType<ChimeHandler>().Single();

    public Task<TurnReceipt> SayAsync(string person, int number, string text) => services.GetRequiredService<ITurnHandler>().HandleAsync(
        new(new("test", "bot", person), "message", number.ToString(CultureInfo.InvariantCulture), new(person, "Léa", "en"), new InboundContent.Text(text)), CancellationToken.None);

    public Task<int> DrainAsync() => services.GetRequiredService<DueDrain>().DrainAsync(CancellationToken.None);

    /// <summary>What a person was told, in order. An idle connection that was cut shows at its next use: then it is asked again.</summary>
    public async Task<IReadOnlyList<string>> HeardAsync(string person)
    {
        while (true)
            try
            {
                return await ReadAsync(person);
            }
            catch (Exception error) when (storage.IsTransient(error))
            {
            }
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string person)
    {
        await using var db = storage.Create();
        var rows = await db.Outbox.AsNoTracking().Where(row => db.Set<Conversation>().Any(place => place.Id == row.ConversationId && place.ExternalId == person))
            .OrderBy(row => row.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => (long)number), rows.Select(row => row.Sequence));
        return [.. rows.Select(row => row.Message.Text.Plain)];
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();
}
