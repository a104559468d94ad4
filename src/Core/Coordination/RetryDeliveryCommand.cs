using System.Globalization;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>Sends a message of the coordinator's network once more.</summary>
public sealed class RetryDeliveryCommand : ICommand
{
    public string Key => "retry-delivery";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var delivery = long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await Delivery.Undelivered(turn.Db, turn.Person.NetworkId, id).FirstOrDefaultAsync(cancellationToken)
            : null;
        turn.Reply(delivery?.TryRetry(turn.Now) == true ? "deliveries.retried" : "deliveries.no-retry", buttons: [new("deliveries.show", "deliveries")]);
    }
}
