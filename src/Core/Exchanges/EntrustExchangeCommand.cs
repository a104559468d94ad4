using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The coordination entrusts an exchange whose contact is gone, or whom nothing reaches, to another member of the same association.</summary>
public sealed class EntrustExchangeCommand : ICommand
{
    public string Key => "entrust-exchange";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var exchange = await Entrusting.FindAsync(turn, Guid.TryParse(argument, out var id) ? id : null, cancellationToken);
        if (exchange is null)
        {
            turn.Reply("entrust-exchange.closed", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        var entrusted = 0;
        foreach (var member in exchange.Members)
            if (!await IsReachableAsync(turn, member, cancellationToken))
                entrusted += await Entrusting.TryAsync(turn, exchange, member, cancellationToken) is null ? 0 : 1;
        if (entrusted == 0)
            turn.Reply("entrust-exchange.nobody", buttons: [new("todo-list.invite", "invite"), new("todo-list.show", "todo")]);
    }

    private static Task<bool> IsReachableAsync(Turn turn, ExchangeMember member, CancellationToken cancellationToken) =>
        turn.Db.Conversations.AnyAsync(place => place.PersonId == member.PersonId && place.Unreachable == null, cancellationToken);
}
