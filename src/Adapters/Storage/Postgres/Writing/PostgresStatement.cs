using System.Globalization;
using System.Runtime.CompilerServices;
using ChatAssistant.Core.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ChatAssistant.Adapters.Storage.Postgres.Writing;

/// <summary>A statement with its text and the types of its parameters. Safe to share.</summary>
internal sealed class PostgresStatement
{
    private static readonly ConditionalWeakTable<RowStatement, PostgresStatement> Known = [];

    /// <summary>EF Core makes parameters by a command; they belong to none until they are added.</summary>
    private static readonly NpgsqlCommand Maker = new();

    private readonly string text;
    private readonly (IProperty Column, RelationalTypeMapping Mapping)[] written;
    private readonly (IProperty Column, RelationalTypeMapping Mapping)[] conditions;

    private PostgresStatement(RowStatement row)
    {
        Generated = row.Generated;
        text = row.Text(place => string.Create(CultureInfo.InvariantCulture, $"${place}")) + (Generated is null ? "" : " RETURNING " + RowStatement.Name(Generated.GetColumnName()));
        written = [.. row.Written.Select(column => (column, column.GetRelationalTypeMapping()))];
        conditions = [.. row.Conditions.Select(column => (column, column.GetRelationalTypeMapping()))];
    }

    /// <inheritdoc cref="RowStatement.Generated"/>
    public IProperty? Generated { get; }

    public static PostgresStatement Of(RowStatement row) => Known.GetValue(row, static row => new(row));

    public NpgsqlBatchCommand For(IRow row)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var (column, mapping) in written)
            command.Parameters.Add(mapping.CreateParameter(Maker, "", row.Current(column), column.IsNullable));
        foreach (var (column, mapping) in conditions)
            command.Parameters.Add(mapping.CreateParameter(Maker, "", row.Original(column), nullable: false));
        return command;
    }
}
