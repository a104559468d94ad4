using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Ends an exchange, with a reason that the others do not read.</summary>
public sealed class CloseExchangeDialog : IDialog
{
    public const string Key = "close-exchange";

    public static readonly Slot<CloseReason> Reason = Slot.Choice<CloseReason>("reason");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("why") { Reason }] };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        [("who", (await OwnExchanges.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken))?.Names ?? [])];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnExchanges.FindAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken) is not { } own)
            return;
        await ExchangeMoves.CloseAsync(own, EnumKey.Of(answers.Of(Reason)), turn, cancellationToken);
        turn.Reply("exchange.closed", [("who", own.Names)], NextSteps.Buttons);
    }
}
