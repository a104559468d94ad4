using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Both said yes: where their network has a server, a thread of their own is asked for.</summary>
internal sealed class DiscordThreadPlan : IReaction<ExchangeOpened>
{
    public async Task ReactAsync(ExchangeOpened raised, Turn turn, CancellationToken cancellationToken)
    {
        if (await DiscordBoards.OfAsync(turn.Db, raised.Exchange.NetworkId, cancellationToken) is not null)
            turn.Db.WorkItems.Add(new() { Id = turn.NewId(), Kind = DiscordThreads.WorkKind, UniqueKey = $"{DiscordThreads.WorkKind}/{raised.Exchange.Id}", Payload = raised.Exchange.Id.ToString(), CreatedAt = turn.Now });
    }
}
