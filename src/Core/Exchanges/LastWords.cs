using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The last words relayed in an exchange, as a report keeps them.</summary>
internal static class LastWords
{
    public static async Task<ImmutableArray<ReportedMessage>> OfAsync(AssistantDb db, OwnExchange own, CancellationToken cancellationToken)
    {
        var messages = await db.RelayedMessages.AsNoTracking().Where(message => message.ExchangeId == own.Exchange.Id)
            .OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(Report.KeptMessages).ToListAsync(cancellationToken);
        var labels = own.Others.Add(own.Self).ToDictionary(partner => partner.Person.Id, partner => partner.Label);
        return [.. messages.AsEnumerable().Reverse().Select(message => new ReportedMessage(labels.GetValueOrDefault(message.From, "?"), message.Words))];
    }
}
