using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>One socket of the bot.</summary>
internal sealed class FakeGatewayConnection(HttpContext http, WebSocket socket)
{
    private readonly Channel<(string? Payload, int Close)> outbound = Channel.CreateUnbounded<(string?, int)>();

    /// <summary>The session that goes over it; null before it identified.</summary>
    public FakeGatewaySession? Session { get; set; }

    /// <summary>When the bot sent anything.</summary>
    public Queue<NodaTime.Instant> Sent { get; } = new();

    public void Send(string payload) => outbound.Writer.TryWrite((payload, 0));

    public void Close(int code) => outbound.Writer.TryWrite((null, code));

    /// <summary>Without a word.</summary>
    public void Drop()
    {
        outbound.Writer.TryComplete();
        http.Abort();
    }

    /// <returns>What the bot said; null when it left. The code with which it left is <see cref="WebSocket.CloseStatus"/>.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var (buffer, message) = (new byte[8192], new MemoryStream());
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(message.ToArray());
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var (payload, close) in outbound.Reader.ReadAllAsync(cancellationToken))
            if (payload is not null)
                await socket.SendAsync(Encoding.UTF8.GetBytes(payload), WebSocketMessageType.Text, true, cancellationToken);
            else
                await socket.CloseOutputAsync((WebSocketCloseStatus)close, null, cancellationToken);
    }

    public int? CloseCode => (int?)socket.CloseStatus;
}
