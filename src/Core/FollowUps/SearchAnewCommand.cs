using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Ends an exchange that leads nowhere and looks for another association.</summary>
public sealed class SearchAnewCommand : ICommand
{
    public string Key => "search-anew";

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        ExchangeEnd.EndAsync(turn, Guid.TryParse(argument, out var id) ? id : Guid.Empty, "search-anew", searchAnew: true, cancellationToken);
}
