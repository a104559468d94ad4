namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>One scene for tests that leave nothing behind.</summary>
public sealed class OpenTeamsScene : IAsyncLifetime
{
    internal TeamsScene Scene { get; } = new();

    public async ValueTask InitializeAsync() => await Scene.StartAsync();

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}
