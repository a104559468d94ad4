using ChatAssistant.Adapters.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class EventWriterTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task A_reader_that_takes_nothing_for_half_a_minute_is_cut_off()
    {
        var http = new DefaultHttpContext();
        var life = new Life();
        http.Features.Set<IHttpRequestLifetimeFeature>(life);
        http.Response.Body = new FullStream();
        var writing = new EventWriter(http.Response, time).WriteAsync("data: x", CancellationToken.None);
        time.Advance(EventWriter.Patience - TimeSpan.FromSeconds(1));
        Assert.False(writing.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.True(life.IsAborted);
    }

    [Fact]
    public async Task A_reader_that_keeps_up_stays()
    {
        var http = new DefaultHttpContext();
        var life = new Life();
        http.Features.Set<IHttpRequestLifetimeFeature>(life);
        using var read = new MemoryStream();
        http.Response.Body = read;
        var writer = new EventWriter(http.Response, time);
        for (var i = 0; i < 3; i++)
        {
            await writer.WriteAsync("data: x", TestContext.Current.CancellationToken);
            time.Advance(EventWriter.Patience);
        }

        Assert.False(life.IsAborted);
        Assert.Equal("data: x\n\ndata: x\n\ndata: x\n\n", System.Text.Encoding.UTF8.GetString(read.ToArray()));
    }

    private sealed class Life : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;
    }

    /// <summary>A connection whose other end takes nothing.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
