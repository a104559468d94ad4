using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>A statement that writes rows of one shape, with a parameter for each value in the order of the row's columns.</summary>
internal sealed class PreparedWrite : IDisposable
{
    private readonly SqliteCommand command;
    private readonly List<SqliteParameter> parameters = [];

    /// <summary>Whether a row comes back: what the database made up, or the sign that the row was found.</summary>
    private readonly bool answers;

    public PreparedWrite(KeptConnection connection, string text, IReadOnlyModificationCommand row)
    {
        command = new SqliteCommand(text, connection);
        foreach (var column in row.ColumnModifications)
        {
            if (column.UseCurrentValueParameter)
                Add(column, column.ParameterName!);
            if (column.UseOriginalValueParameter)
                Add(column, column.OriginalParameterName!);
        }

        answers = text.Contains("RETURNING", StringComparison.Ordinal);
    }

    /// <returns>False when there is no such row (any more).</returns>
    public bool Write(IReadOnlyModificationCommand row, IRelationalConnection connection)
    {
        var next = 0;
        foreach (var column in row.ColumnModifications)
        {
            if (column.UseCurrentValueParameter)
                parameters[next++].Value = Stored(column, column.Value);
            if (column.UseOriginalValueParameter)
                parameters[next++].Value = Stored(column, column.OriginalValue);
        }

        command.Transaction = (SqliteTransaction?)connection.CurrentTransaction?.GetDbTransaction();
        if (!answers)
            return command.ExecuteNonQuery() > 0;
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            return false;
        var ordinal = 0;
        foreach (var column in row.ColumnModifications)
            if (column.IsRead)
                column.Value = Read(column, reader, ordinal++);
        return true;
    }

    public void Dispose() => command.Dispose();

    /// <summary>A name without its prefix would be looked for with each prefix there is, at every write.</summary>
    private void Add(IColumnModification column, string name)
    {
        var parameter = (SqliteParameter)column.TypeMapping!.CreateParameter(command, "@" + name, null, column.IsNullable);
        command.Parameters.Add(parameter);
        parameters.Add(parameter);
    }

    /// <summary>As EF Core's own parameters are filled (<see cref="RelationalTypeMapping.CreateParameter"/>).</summary>
    private static object Stored(IColumnModification column, object? value) =>
        (column.TypeMapping!.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;

    private static object? Read(IColumnModification column, SqliteDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        var mapping = column.TypeMapping!;
        var provided = Convert.ChangeType(reader.GetValue(ordinal), mapping.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType, System.Globalization.CultureInfo.InvariantCulture);
        return mapping.Converter is { } converter ? converter.ConvertFromProvider(provided) : provided;
    }
}
