using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Networks;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>Finds the exchanges of a network whose history is asked for, with their members.</summary>
internal static class HistorySearch
{
    /// <summary>How many are offered to choose from.</summary>
    public const int Most = 5;

    /// <summary>Steps in which the latest exchanges are looked for: some take many.</summary>
    private const int Reach = 200;

    /// <param name="db">The database.</param>
    /// <param name="network">The only one in which it is looked.</param>
    /// <param name="words">An exchange's id, or that of a check-in or of what it is about; else words of an association's name; else nothing, for where something happened last.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<Exchange>> FindAsync(AssistantDb db, NetworkId? network, string words, CancellationToken cancellationToken)
    {
        var own = db.Exchanges.AsNoTracking().Include(exchange => exchange.Members).Where(exchange => exchange.NetworkId == network);
        if (Guid.TryParse(words, out var id))
        {
            var asked = await db.CheckIns.Where(checkIn => checkIn.Id == id || checkIn.AboutId == id).Select(checkIn => (Guid?)checkIn.ExchangeId).FirstOrDefaultAsync(cancellationToken) ?? id;
            return await own.Where(exchange => exchange.Id == asked).ToListAsync(cancellationToken);
        }

        if (words.Length > 0)
        {
            var named = (await AssociationSearch.FindAsync(db, network, words, cancellationToken)).Select(option => new AssociationId(Guid.Parse(option.Value))).ToList();
            return await own.Where(exchange => exchange.Members.Any(member => named.Contains(member.AssociationId))).OrderByDescending(exchange => exchange.OpenedAt).Take(Most).ToListAsync(cancellationToken);
        }

        var latest = await (
            from step in db.ExchangeHistory
            join exchange in db.Exchanges on step.ExchangeId equals exchange.Id
            where exchange.NetworkId == network
            orderby step.At descending
            select exchange.Id).Take(Reach).ToListAsync(cancellationToken);
        var ids = latest.Distinct().Take(Most).ToList();
        return [.. (await own.Where(exchange => ids.Contains(exchange.Id)).ToListAsync(cancellationToken)).OrderBy(exchange => ids.IndexOf(exchange.Id))];
    }
}
