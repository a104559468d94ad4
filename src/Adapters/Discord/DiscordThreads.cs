using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Opens a private thread for two who were introduced, where both are in their network's server; else does nothing. The bot reads nothing that is written there.</summary>
internal sealed class DiscordThreads(DiscordRest rest, DiscordTexts texts, DiscordBot bot) : IWorker
{
    public const string WorkKind = "discord-thread";

    private const int LongestName = 100;

    public string Kind => WorkKind;

    /// <exception cref="HttpRequestException">Not now.</exception>
    public async Task WorkAsync(WorkItem item, DueContext context, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(item.Payload);
        if (await context.Db.Exchanges.Include(exchange => exchange.Members).FirstOrDefaultAsync(exchange => exchange.Id == id, cancellationToken) is not { IsOpen: true } exchange
            || await DiscordBoards.OfAsync(context.Db, exchange.NetworkId, cancellationToken) is not { Guild: { } guild } board)
            return;
        var people = exchange.Members.Select(member => member.PersonId).ToList();
        var accounts = await DiscordBoards.AccountsAsync(context.Db, people, cancellationToken);
        if (people.Exists(person => !accounts.ContainsKey(person)) || !await AreThereAsync(guild, accounts.Values, cancellationToken))
            return;
        var members = exchange.Members.Select(member => member.AssociationId).ToList();
        var names = await context.Db.Associations.Where(association => members.Contains(association.Id)).Select(association => association.Name).ToListAsync(cancellationToken);
        var language = await context.Db.Networks.Where(network => network.Id == exchange.NetworkId).Select(network => network.Language).FirstAsync(cancellationToken);
        (string Name, object? Value)[] who = [("one", names.FirstOrDefault()), ("other", string.Join(", ", names.Skip(1)))];
        var thread = await rest.StartThreadAsync(board.Id, new(DiscordComponents.Shortened(texts.Format(language, "thread.name", who), LongestName), Invitable: false), cancellationToken);
        if (!thread.IsDone)
        {
            Passing(thread.Fault);
            return;
        }

        // Whoever cannot be added is written to as before.
        foreach (var account in accounts.Values)
            await rest.AddThreadMemberAsync(thread.Value.Id, account, cancellationToken);
        var place = new Conversation { Id = Guid.CreateVersion7(context.Now.ToDateTimeOffset()), Channel = DiscordAdapter.Name, Bot = bot.Id, ExternalId = DiscordAddress.In(guild, thread.Value.Id).ToString(), UsedAt = context.Now };
        context.Db.Conversations.Add(place);
        context.Outbox.Add(place, reader: null, new(RichText.From(texts.Format(language, "thread.hello", who))), MessageKind.OwnNews);
    }

    private async Task<bool> AreThereAsync(string guild, IEnumerable<string> accounts, CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
            if (await rest.GetGuildMemberAsync(guild, account, cancellationToken) is { IsDone: false, Fault: var fault })
            {
                Passing(fault);
                return false;
            }

        return true;
    }

    private static void Passing(RestFault fault)
    {
        if (fault.IsPassing)
            throw new HttpRequestException(fault.Reason);
    }
}
