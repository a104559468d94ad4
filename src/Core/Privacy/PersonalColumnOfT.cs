using System.Linq.Expressions;
using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>A personal column of one entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <typeparam name="TId">How it holds the person: by id, perhaps, or as a bare value.</typeparam>
internal sealed class PersonalColumn<T, TId>(Expression<Func<T, TId>> column, Func<PersonId, TId> idOf) : PersonalColumn
    where T : class
{
    public override Type Entity => typeof(T);

    public override string Property => ((MemberExpression)column.Body).Member.Name;

    /// <summary>Who takes the person's place, given the stand-in; null when the rows go.</summary>
    public Func<PersonId, TId>? Successor { get; init; }

    public RowRedaction<T>? Redact { get; init; }

    public override async Task<IReadOnlyList<object>> RowsAsync(AssistantDb db, PersonId person, CancellationToken cancellationToken) =>
        await Of(db, person).AsNoTracking().ToListAsync(cancellationToken);

    public override Task<int> CountAsync(AssistantDb db, PersonId person, CancellationToken cancellationToken) => Of(db, person).CountAsync(cancellationToken);

    public override Task EraseAsync(AssistantDb db, ErasureContext erasure, CancellationToken cancellationToken) => Successor is { } successor
        ? Of(db, erasure.Person).ExecuteUpdateAsync(
            row =>
            {
                row.SetProperty(column, successor(erasure.StandIn));
                Redact?.Invoke(row, erasure);
            },
            cancellationToken)
        : Of(db, erasure.Person).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<T> Of(AssistantDb db, PersonId person)
    {
        var sought = Expression.Field(Expression.Constant(new Sought(idOf(person))), nameof(Sought.Id));
        return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(column.Body, sought), column.Parameters));
    }

    /// <summary>Holds the id in a field, so that the database sees a parameter and its plan is used again.</summary>
    private sealed class Sought(TId id)
    {
        public readonly TId Id = id;
    }
}
