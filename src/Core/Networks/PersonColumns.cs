using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Core.Networks;

/// <summary>Every column of the model that names a person, whichever feature it is of.</summary>
internal static class PersonColumns
{
    /// <summary>Hands all rows of one person to another; where a key allows one row a person, the other's own row stays.</summary>
    public static async Task HandOverAsync(AssistantDb db, PersonId from, PersonId to, CancellationToken cancellationToken)
    {
        foreach (var entity in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(Person)))
            foreach (var column in entity.GetProperties().Where(property => property.ClrType == typeof(PersonId) || property.ClrType == typeof(PersonId?)))
            {
                var (table, name) = (Quoted(entity.GetTableName()!), Quoted(column.GetColumnName()));
                var statements = UniqueKeys(entity, column)
                    .Select(key => $"DELETE FROM {table} WHERE {name} = {{0}} AND EXISTS (SELECT 1 FROM {table} AS kept WHERE {Matches(key, column, table)})")
                    .Append($"UPDATE {table} SET {name} = {{1}} WHERE {name} = {{0}}");
                foreach (var statement in statements)
                    await db.Database.ExecuteSqlRawAsync(statement, [from.Value, to.Value], cancellationToken);
            }
    }

    private static IEnumerable<IReadOnlyList<IProperty>> UniqueKeys(IEntityType entity, IProperty column) =>
        entity.GetKeys().Select(key => key.Properties).Concat(entity.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties))
            .Where(properties => properties.Contains(column));

    private static string Matches(IReadOnlyList<IProperty> key, IProperty column, string table) => string.Join(
        " AND ",
        key.Select(property => Quoted(property.GetColumnName())).Select(name => name == Quoted(column.GetColumnName()) ? $"kept.{name} = {{1}}" : $"kept.{name} = {table}.{name}"));

    /// <summary>The names are the model's own; never a person's words.</summary>
    private static string Quoted(string name) => $"\"{name}\"";
}
