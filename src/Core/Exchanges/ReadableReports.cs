using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Who may read a report: the person named for it; where none could be named, any coordinator outside the associations.</summary>
internal static class ReadableReports
{
    public static Task<Report?> FindAsync(AssistantDb db, Person person, Guid id, CancellationToken cancellationToken) =>
        db.Reports.FirstOrDefaultAsync(
            report => report.Id == id && report.NetworkId == person.NetworkId
                && (report.Reader == person.Id
                    || (report.Reader == null && person.Role >= Role.Coordinator
                        && !db.Set<ExchangeMember>().Any(member => member.ExchangeId == report.ExchangeId && member.AssociationId == person.AssociationId))),
            cancellationToken);
}
