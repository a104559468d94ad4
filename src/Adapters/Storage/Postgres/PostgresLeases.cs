using ChatAssistant.Core.Turns;
using Medallion.Threading.Postgres;
using Npgsql;

namespace ChatAssistant.Adapters.Storage.Postgres;

/// <summary>
/// Leases are advisory locks on connections of their own, apart from the pool that turns share. The server notices within 25 seconds that the process
/// behind such a connection is gone: at once when it was killed, by unanswered probes when its machine or the network went.
/// </summary>
internal sealed class PostgresLeases(string connectionString)
{
    /// <summary>What shows them in <c>pg_stat_activity</c>.</summary>
    private const string Name = "ChatAssistant leases";

    /// <summary>
    /// The holder's backend waits in a query, where it would not notice that its client is gone: it looks every second (PostgreSQL 14 and later).
    /// Probes after 10 quiet seconds, three of them 5 seconds apart.
    /// </summary>
    private const string Settings = "-c client_connection_check_interval=1s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string own = Own(connectionString);

    public async Task<ILease?> TryHoldAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = new PostgresDistributedLock(new PostgresAdvisoryLockKey(name, allowHashing: true), own, options => options.UseMultiplexing(false));
        return await wanted.TryAcquireAsync(TimeSpan.Zero, cancellationToken) is { } handle ? new PostgresLease(handle) : null;
    }

    /// <summary>Waits until nobody else has it.</summary>
    public async Task<ILease> HoldAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryHoldAsync(name, cancellationToken) is { } lease)
                return lease;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static string Own(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = Name };
        if (settings.Host?.StartsWith('/') == false)
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 10, 5);
        settings.Options = string.Join(' ', new[] { settings.Options, Settings }.Where(options => !string.IsNullOrEmpty(options)));
        return settings.ConnectionString;
    }
}
