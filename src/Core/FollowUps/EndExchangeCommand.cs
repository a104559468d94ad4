using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>« Arrêter » : ends an exchange at a member's word.</summary>
public sealed class EndExchangeCommand : ICommand
{
    public string Key => "end-exchange";

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        ExchangeEnd.EndAsync(turn, Guid.TryParse(argument, out var id) ? id : Guid.Empty, "ended-by-member", searchAnew: false, cancellationToken);
}
