using System.Linq.Expressions;
using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Privacy;

/// <summary>A column that says whose row it is: how its rows are exported to the person, and what becomes of them when the person is erased.</summary>
public abstract class PersonalColumn
{
    /// <summary>The entity it belongs to.</summary>
    public abstract Type Entity { get; }

    /// <summary>The property's name.</summary>
    public abstract string Property { get; }

    /// <summary>The export's section; null for what the person is not told twice, or what is not theirs to read.</summary>
    public string? Section { get; init; }

    /// <summary>The person's rows, tracked by nobody.</summary>
    public abstract Task<IReadOnlyList<object>> RowsAsync(AssistantDb db, PersonId person, CancellationToken cancellationToken);

    public abstract Task<int> CountAsync(AssistantDb db, PersonId person, CancellationToken cancellationToken);

    public abstract Task EraseAsync(AssistantDb db, ErasureContext erasure, CancellationToken cancellationToken);

    /// <summary>The rows go with the person.</summary>
    public static PersonalColumn Deleted<T>(Expression<Func<T, PersonId>> column, string? section = null)
        where T : class => new PersonalColumn<T, PersonId>(column, id => id) { Section = section };

    /// <inheritdoc cref="Deleted{T}(Expression{Func{T, PersonId}}, string)"/>
    public static PersonalColumn Deleted<T>(Expression<Func<T, PersonId?>> column, string? section = null)
        where T : class => new PersonalColumn<T, PersonId?>(column, id => id) { Section = section };

    /// <inheritdoc cref="Deleted{T}(Expression{Func{T, PersonId}}, string)"/>
    public static PersonalColumn Deleted<T>(Expression<Func<T, Guid>> column, string? section = null)
        where T : class => new PersonalColumn<T, Guid>(column, id => id.Value) { Section = section };

    /// <summary>The rows stay, under « une personne »; what the person wrote in them is taken out.</summary>
    public static PersonalColumn HandedOn<T>(Expression<Func<T, PersonId>> column, string? section = null, RowRedaction<T>? redact = null)
        where T : class => new PersonalColumn<T, PersonId>(column, id => id) { Section = section, Successor = standIn => standIn, Redact = redact };

    /// <inheritdoc cref="HandedOn{T}(Expression{Func{T, PersonId}}, string, RowRedaction{T})"/>
    public static PersonalColumn HandedOn<T>(Expression<Func<T, PersonId?>> column, string? section = null, RowRedaction<T>? redact = null)
        where T : class => new PersonalColumn<T, PersonId?>(column, id => id) { Section = section, Successor = standIn => standIn, Redact = redact };

    /// <summary>The rows stay, and name nobody any more.</summary>
    public static PersonalColumn Cleared<T>(Expression<Func<T, PersonId?>> column)
        where T : class => new PersonalColumn<T, PersonId?>(column, id => id) { Successor = _ => null };
}
