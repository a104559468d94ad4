using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>What would tell who writes about a proposal: the names of both associations, of their members, and their towns.</summary>
public sealed class TellingNames(PlaceDirectory places)
{
    private static readonly string[] Articles = ["les ", "le ", "la ", "l'", "l’", "association ", "the "];

    public async Task<IReadOnlyList<string>> OfAsync(AssistantDb db, Proposal proposal, CancellationToken cancellationToken)
    {
        var associations = await db.Associations.AsNoTracking()
            .Where(association => association.Id == proposal.Seeker || association.Id == proposal.Candidate)
            .Select(association => new { association.Name, association.PlaceCode, association.PlaceWords }).ToListAsync(cancellationToken);
        var people = await db.People.AsNoTracking()
            .Where(person => person.NetworkId == proposal.NetworkId && (person.AssociationId == proposal.Seeker || person.AssociationId == proposal.Candidate))
            .Select(person => person.Name).ToListAsync(cancellationToken);
        return
        [
            .. associations.SelectMany(association => new[] { association.Name, WithoutArticle(association.Name), association.PlaceWords }),
            .. associations.Select(association => association.PlaceCode is { } code ? places.Commune(code)?.Name : null).OfType<string>(),
            .. people.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(name)),
        ];
    }

    private static string WithoutArticle(string name) =>
        Array.Find(Articles, article => name.StartsWith(article, StringComparison.OrdinalIgnoreCase)) is { } article ? name[article.Length..] : name;
}
