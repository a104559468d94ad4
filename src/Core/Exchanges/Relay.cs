using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Carries words between the members of an open exchange. Contact details that somebody chose to write do not travel in a chat that is not encrypted.</summary>
internal static class Relay
{
    /// <summary>Whether the exchange is open; if not, the person is told why, and what they can do.</summary>
    public static bool MayWrite(OwnExchange own, Turn turn)
    {
        if (own.Exchange.IsOpen)
            return true;
        (string Text, Button[] Buttons) = own.Exchange.Status switch
        {
            ExchangeStatus.Paused => ("relay.paused", [new("exchange.button.reopen", $"reopen-exchange {own.Exchange.Id:N}")]),
            ExchangeStatus.Frozen => ("relay.frozen", NextSteps.Buttons),
            _ => ("relay.closed", NextSteps.Buttons),
        };
        turn.Reply(Text, [("who", own.Names)], Buttons);
        return false;
    }

    public static async Task SendAsync(OwnExchange own, string words, Turn turn, CancellationToken cancellationToken)
    {
        var id = own.Exchange.Id;
        turn.Db.RelayedMessages.Add(new() { Id = turn.NewId(), ExchangeId = id, From = turn.Person.Id, Words = words, At = turn.Now });
        turn.Record(own.Exchange, "relayed");
        var received = new Saying(
            "relay.received", [("who", own.Self.Label), ("words", words)],
            new("relay.button.answer", $"write {id:N}"), new("exchange.button.report", $"report {id:N}"), new("exchange.button.block", $"block {id:N}"))
        {
            IsConfidential = ContactDetails.AreIn(words),
        };
        foreach (var partner in own.Others)
            await SendAsync(own, partner, received, turn, cancellationToken);
    }

    private static async Task SendAsync(OwnExchange own, ExchangePartner partner, Saying received, Turn turn, CancellationToken cancellationToken)
    {
        switch (await turn.TellAsync(partner.Person, MessageKind.Relay, received, cancellationToken))
        {
            case ContactDecision.Send:
                turn.Reply("relay.sent", [("who", partner.Label)], [new("exchange.button.slots", $"slots {own.Exchange.Id:N}")]);
                break;
            case ContactDecision.Hold:
                turn.Reply("relay.held", [("who", partner.Label)]);
                break;
            default:
                turn.Reply("relay.undelivered", [("who", partner.Label)]);
                turn.Db.Add(new Networks.TodoItem
                {
                    Id = turn.NewId(), NetworkId = own.Exchange.NetworkId, Kind = "relay-undelivered", Subject = own.Exchange.Id, Words = partner.Label, CreatedAt = turn.Now,
                });
                break;
        }
    }
}
