using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChatAssistant.Adapters.Teams.Authentication;

/// <summary>
/// The keys of whoever signs what comes in: fetched once a day, and once more when a token names a key that is not among them. (The library's own manager
/// fetches in the background and refuses the first token of a new key; and it has its own clock.)
/// </summary>
/// <param name="fetch">Gets the metadata and the keys.</param>
internal sealed class TeamsKeys(Func<CancellationToken, Task<OpenIdConnectConfiguration>> fetch, TimeProvider time) : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    private static readonly TimeSpan Last = TimeSpan.FromHours(24);

    /// <summary>Whoever sends tokens with made-up keys must not make us ask for keys at each of them.</summary>
    private static readonly TimeSpan BetweenUnknown = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1);
    private volatile OpenIdConnectConfiguration? known;
    private DateTimeOffset fetchedAt;
    private DateTimeOffset? unknownAt;

    /// <exception cref="TeamsKeysMissingException">They could not be fetched, and never were.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (known is null || time.GetUtcNow() - fetchedAt > Last)
            await FetchAsync(() => known is null || time.GetUtcNow() - fetchedAt > Last, cancel);
        return known!;
    }

    /// <summary>Looks once more for the key that a token names, when it is not known.</summary>
    public async Task LookForAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null || !new JsonWebTokenHandler().CanReadToken(token) || KidOf(token) is not { Length: > 0 } kid)
            return;
        await GetConfigurationAsync(cancellationToken);
        if (IsUnknown(kid))
            await FetchAsync(() => IsUnknown(kid) && MayAsk(), cancellationToken);
    }

    /// <summary>The handler asks for this after it has refused a token: <see cref="LookForAsync"/> was before.</summary>
    public void RequestRefresh()
    {
    }

    public void Dispose() => one.Dispose();

    private async Task FetchAsync(Func<bool> isStillNeeded, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (!isStillNeeded())
                return;
            (known, fetchedAt) = (await fetch(cancellationToken), time.GetUtcNow());
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Yesterday's keys are better than none.
            if (known is null)
                throw new TeamsKeysMissingException(error);
            fetchedAt = time.GetUtcNow() - Last + BetweenUnknown;
        }
        finally
        {
            one.Release();
        }
    }

    private bool IsUnknown(string kid) => known!.JsonWebKeySet.Keys.All(key => key.Kid != kid);

    private bool MayAsk()
    {
        if (time.GetUtcNow() - unknownAt < BetweenUnknown)
            return false;
        unknownAt = time.GetUtcNow();
        return true;
    }

    private static string? KidOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
