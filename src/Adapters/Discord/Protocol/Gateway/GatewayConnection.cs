using System.Net.WebSockets;
using System.Threading.Channels;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>A connection under way: it tells what happens on it, and can be spoken to once it is open.</summary>
internal sealed class GatewayConnection(string userAgent, TimeProvider time, ChannelWriter<(GatewayConnection From, GatewayEvent Happened)> told) : IDisposable
{
    /// <summary>How many events may wait for their commit; beyond that the platform waits.</summary>
    private const int MostUnderWay = 256;

    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    private readonly GatewaySocket socket = new(userAgent);
    private readonly SemaphoreSlim room = new(MostUnderWay);
    private readonly CancellationTokenSource left = new();

    /// <summary>Of what came on it.</summary>
    public CommittedSequence Sequence { get; } = new();

    /// <summary>Connects after a while, and tells until it ends or <see cref="LeaveAsync"/> ends it: a socket that is merely cancelled leaves without a word.</summary>
    public async Task RunAsync(string url, TimeSpan after)
    {
        try
        {
            if (after > TimeSpan.Zero)
                await Task.Delay(after, time, left.Token);
            using (var deadline = new CancellationTokenSource(LongestConnect, time))
            using (var connecting = CancellationTokenSource.CreateLinkedTokenSource(left.Token, deadline.Token))
                await socket.ConnectAsync(url, connecting.Token);
            Tell(new GatewayEvent.Opened());
            while (await socket.ReadAsync(left.Token) is { } payload)
            {
                if (payload.Op == GatewayOp.Dispatch)
                    await room.WaitAsync(left.Token);
                Tell(new GatewayEvent.Received(payload));
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // That it is closed says all there is to say.
        }

        Tell(new GatewayEvent.Closed(socket.CloseCode));
    }

    public async Task SendAsync(GatewayPayload payload)
    {
        try
        {
            using var deadline = new CancellationTokenSource(LongestSend, time);
            using var sending = CancellationTokenSource.CreateLinkedTokenSource(left.Token, deadline.Token);
            await socket.SendAsync(payload, sending.Token);
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Its reader sees the end too.
        }
    }

    public void Tell(GatewayEvent happened) => told.TryWrite((this, happened));

    /// <summary>An event that came on it is dealt with. The room needs no disposing: nobody asks for its handle.</summary>
    public void Free() => room.Release();

    public async Task LeaveAsync(int code)
    {
        await socket.LeaveAsync(code);
        await left.CancelAsync();
    }

    public void Dispose()
    {
        socket.Dispose();
        left.Dispose();
    }
}
