using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Ends an exchange and keeps the associations from ever being introduced again. Texts: block.*</summary>
public sealed class BlockDialog : IDialog
{
    public const string Key = "block";

    public static readonly Slot<bool> Sure = Slot.YesNo("sure");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("sure") { Sure }] };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        [("who", (await OwnExchanges.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken))?.Names ?? [])];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnExchanges.FindAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken) is not { } own)
            return;
        if (!answers.Of(Sure))
        {
            turn.Reply("block.nothing", [("who", own.Names)]);
            return;
        }

        foreach (var partner in own.Others)
            Blocks.Add(turn, own.Self.Association.Id, partner.Association.Id, turn.Person.Id, own.Exchange.Id);
        await ExchangeMoves.CloseAsync(own, "blocked", turn, cancellationToken);
        turn.Reply("block.done", [("who", own.Names)], [new("exchange.button.report", $"report {own.Exchange.Id:N}"), new("common.choice.status", "status")]);
    }
}
