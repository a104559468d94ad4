namespace ChatAssistant.Tests.Shared;

/// <summary>Waits for what another thread is about to bring about.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
            Assert.True(!timeout.IsCancellationRequested && await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken), $"Never happened: {what}");
    }
}
