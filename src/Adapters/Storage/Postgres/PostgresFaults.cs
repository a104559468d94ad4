using Npgsql;

namespace ChatAssistant.Adapters.Storage.Postgres;

/// <summary>What PostgreSQL's error codes mean for the work that met them (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class PostgresFaults
{
    public static bool IsUniqueViolation(Exception error) => Find(error) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>
    /// True for a deadlock, a lost race between transactions, a lost connection, a server that stops or starts or has no room left.
    /// </summary>
    public static bool IsTransient(Exception error) => Find(error) switch
    {
        PostgresException told => told.IsTransient || told.SqlState[..2] is "08" or "40" or "53" or "57" or "58" || told.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        _ => false,
    };

    private static NpgsqlException? Find(Exception? error)
    {
        while (error is not (null or NpgsqlException))
            error = error.InnerException;
        return error as NpgsqlException;
    }
}
