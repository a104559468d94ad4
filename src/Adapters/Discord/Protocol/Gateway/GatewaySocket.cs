using System.Net.WebSockets;
using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>One connection.</summary>
internal sealed class GatewaySocket(string userAgent) : IDisposable
{
    private const string Query = "v=10&encoding=json";
    private const int LargestPayload = 32 * 1024 * 1024;
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[16 * 1024];

    /// <summary>Why the other side left; null when it did not say.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <exception cref="WebSocketException">It could not be reached, or would not talk.</exception>
    public Task ConnectAsync(string url, CancellationToken cancellationToken)
    {
        socket.Options.SetRequestHeader("User-Agent", userAgent);
        // Its own heartbeats tell whether it lives.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        return socket.ConnectAsync(new UriBuilder(url) { Query = Query }.Uri, cancellationToken);
    }

    public Task SendAsync(GatewayPayload payload, CancellationToken cancellationToken) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(payload, DiscordJson.Default.GatewayPayload), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <returns>Null when the other side left.</returns>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task<GatewayPayload?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var message = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                message.Write(buffer, 0, part.Count);
                if (message.Length > LargestPayload)
                    throw new WebSocketException("A payload without an end.");
            }
            while (!part.EndOfMessage);

            if (Read(message.GetBuffer().AsSpan(0, (int)message.Length)) is { } payload)
                return payload;
        }
    }

    /// <summary>Says why, and does not wait for long.</summary>
    public async Task LeaveAsync(int code)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var farewell = new CancellationTokenSource(LongestFarewell);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, farewell.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // It is gone already.
        }
    }

    public void Dispose() => socket.Dispose();

    private static GatewayPayload? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DiscordJson.Default.GatewayPayload);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
