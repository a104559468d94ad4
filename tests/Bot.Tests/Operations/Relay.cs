using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace ChatAssistant.Bot.Tests.Operations;

/// <summary>Stands between the assistant and a real PostgreSQL, so that the way to it can be cut, or go silent as behind a firewall that drops.</summary>
internal sealed class Relay : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly Lock gate = new();
    private readonly HashSet<Socket> open = [];
    private TaskCompletionSource flowing = Flowing();
    private (byte[] Words, TaskCompletionSource Come)? awaited;
    private Socket? door;
    private int port;

    public Relay(string connectionString)
    {
        server = new(connectionString);
        Restore();
    }

    /// <summary>The same database, through here.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;

    /// <summary>Connections are broken, and new ones refused.</summary>
    public void Cut()
    {
        lock (gate)
        {
            door?.Dispose();
            door = null;
            foreach (var socket in open)
                socket.Close(0);
            open.Clear();
        }
    }

    /// <summary>Connections stay, and new ones are taken, but not a byte goes through.</summary>
    public void Freeze() => flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>As <see cref="Freeze"/>, from when these words come by on their way to the server; completes then.</summary>
    public Task FreezeAt(string words)
    {
        awaited = (Encoding.UTF8.GetBytes(words), new(TaskCreationOptions.RunContinuationsAsynchronously));
        return awaited.Value.Come.Task;
    }

    /// <summary>All is well again, on the same port; what was frozen flows on.</summary>
    public void Restore()
    {
        flowing.TrySetResult();
        if (door is not null)
            return;
        door = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        door.Bind(new IPEndPoint(IPAddress.Loopback, port));
        port = ((IPEndPoint)door.LocalEndPoint!).Port;
        door.Listen();
        _ = AcceptAsync(door);
    }

    public void Dispose() => Cut();

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        flowing.SetResult();
        return flowing;
    }

    private async Task AcceptAsync(Socket listening)
    {
        try
        {
            while (true)
                _ = CarryAsync(await listening.AcceptAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var mine = client;
        var isSocketFile = server.Host!.StartsWith('/');
        using var theirs = new Socket(isSocketFile ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, isSocketFile ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            await theirs.ConnectAsync(isSocketFile ? new UnixDomainSocketEndPoint(Path.Combine(server.Host, $".s.PGSQL.{server.Port}")) : new DnsEndPoint(server.Host, server.Port));
            lock (gate)
                open.UnionWith([mine, theirs]);
            await Task.WhenAny(CopyAsync(mine, theirs), CopyAsync(theirs, mine));
        }
        catch (SocketException)
        {
            // Cut meanwhile.
        }

        lock (gate)
            open.ExceptWith([mine, theirs]);
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                if (awaited is { } at && buffer.AsSpan(0, read).IndexOf(at.Words) >= 0)
                {
                    Freeze();
                    awaited = null;
                    at.Come.SetResult();
                }

                await flowing.Task;
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
