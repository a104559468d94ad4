using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ChatAssistant.Adapters.Storage.Sqlite.Connections;

/// <summary>What EF Core takes for a command: borrows the prepared statement of its text for as long as it lives.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    private KeptStatement? statement;
    private SqliteTransaction? transaction;

    [AllowNull]
    public override string CommandText
    {
        get => statement?.CommandText ?? "";
        set
        {
            GiveBack();
            statement = string.IsNullOrEmpty(value) ? null : connection.Take(value);
            statement?.Transaction = transaction;
        }
    }

    /// <summary>The connection waits for a lock as long as its busy_timeout says.</summary>
    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A statement belongs to the connection that prepared it.");
    }

    protected override DbParameterCollection DbParameterCollection => Statement.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => transaction;
        set
        {
            transaction = (SqliteTransaction?)value;
            statement?.Transaction = transaction;
        }
    }

    private KeptStatement Statement => statement ?? throw new InvalidOperationException("The command has no text yet.");

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => Statement.ExecuteNonQuery();

    public override object? ExecuteScalar() => Statement.ExecuteScalar();

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Statement.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            GiveBack();
        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        if (statement is not null)
            connection.Return(statement);
        statement = null;
    }
}
