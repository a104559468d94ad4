using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Names the one person who reads a report: a coordinator outside all the associations of the exchange, else an administrator outside them.</summary>
internal static class ReportReader
{
    public static async Task<Person?> FindAsync(AssistantDb db, Exchange exchange, CancellationToken cancellationToken)
    {
        var concerned = exchange.Members.ConvertAll(member => (AssociationId?)member.AssociationId);
        var readers = await db.People
            .Where(person => person.NetworkId == exchange.NetworkId && (person.Role == Role.Coordinator || person.Role == Role.Administrator))
            .Where(person => !concerned.Contains(person.AssociationId) && person.ErasureDueAt == null)
            .ToListAsync(cancellationToken);
        return readers.OrderBy(person => person.Role).ThenBy(person => person.CreatedAt).ThenBy(person => person.Id).FirstOrDefault();
    }
}
