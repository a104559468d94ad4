using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The coordination lets those who asked for it leave an exchange of several: it goes on between the others, or ends where one would be left alone. Argument: the exchange.</summary>
public sealed class LetLeaveCommand : ICommand
{
    /// <summary>The step in the history by which a member asked to leave.</summary>
    public const string Asked = "leaving-asked";

    /// <summary>What waits on the coordination's list until then.</summary>
    public const string TodoKind = "exchange-leaving";

    public string Key => "let-leave";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var exchange = await Entrusting.FindAsync(turn, Guid.TryParse(argument, out var id) ? id : null, cancellationToken);
        var asked = await turn.Db.ExchangeHistory.Where(step => step.ExchangeId == id && step.Kind == Asked).Select(step => step.By).ToListAsync(cancellationToken);
        var leaving = exchange?.Members.Where(member => asked.Contains(member.PersonId)).ToList() ?? [];
        await CoordinationTasks.DoneAsync(turn, TodoKind, id, cancellationToken);
        if (exchange is null || leaving.Count == 0)
            turn.Reply("exchange.left-already", buttons: [new("todo-list.show", "todo")]);
        else
            await LeaveAsync(turn, exchange, leaving, cancellationToken);
    }

    private static async Task LeaveAsync(Turn turn, Exchange exchange, List<ExchangeMember> leaving, CancellationToken cancellationToken)
    {
        var members = await OwnExchanges.MembersAsync(turn.Db, exchange, cancellationToken);
        var gone = members.Where(partner => leaving.Exists(member => member.AssociationId == partner.Association.Id)).ToList();
        var staying = members.RemoveRange(gone);
        if (staying.Length < 2)
            await ExchangeMoves.CloseAsync(exchange, "all-left", turn, cancellationToken);
        foreach (var member in staying.Length < 2 ? [] : leaving)
        {
            exchange.Members.Remove(member);
            turn.Record(exchange, "left", named: false);
            await turn.RaiseAsync(new MemberLeft(exchange, member), cancellationToken);
        }

        foreach (var partner in gone)
            await turn.TellAsync(partner.Person, MessageKind.OwnNews, new("exchange.you-left", [("who", members.Remove(partner).Select(other => other.Label))]), cancellationToken);
        foreach (var partner in staying)
            await turn.TellAsync(
                partner.Person, MessageKind.OwnNews,
                staying.Length < 2 ? new("exchange.ended", [("who", gone.Select(other => other.Label))]) : new("exchange.others-left", [("who", gone.Select(other => other.Label)), ("count", gone.Count), ("staying", staying.Remove(partner).Select(other => other.Label))]),
                cancellationToken);
        turn.Reply(staying.Length < 2 ? "exchange.let-end" : "exchange.let-leave", [("who", gone.Select(other => other.Label)), ("count", gone.Count)], [new("todo-list.show", "todo")]);
    }
}
