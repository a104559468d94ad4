using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Bot.Operations;

/// <summary>On an empty database: creates the network of the settings and prints the one code that makes its first administrator.</summary>
public sealed class FirstStart(IStorage storage, IOptions<FirstNetworkOptions> options, DomainClock clock)
{
    public async Task EnsureNetworkAsync(CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var first = options.Value;
        if (await NetworkSetup.EnsureAsync(db, new(first.Name, first.Language, first.TimeZone), clock.Now, cancellationToken) is { } code)
            Console.WriteLine($"The network \"{first.Name}\" was created. Its first administrator enters with this code, once: {code}");
    }
}
