using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Writes to the partners of one exchange: words, then those words as they will arrive, then [send]. Texts: relay.*</summary>
public sealed class RelayDialog : IDialog
{
    public const string Key = "relay";

    public static readonly Slot<string> Words = Slot.Text("words", RelayedMessage.MaxLength);

    public DialogDefinition Definition { get; } = new(Key, Version: 1)
    {
        Pages = [new("words") { Words }, new("preview") { Preview.Choice }],
    };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var own = await OwnExchanges.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken);
        var wroteBefore = await context.Db.RelayedMessages.AnyAsync(message => message.From == context.Person.Id, cancellationToken);
        return [("to", own?.Names ?? []), ("words", answers.Find(Words)), ("first", !wroteBefore), ("details", ContactDetails.AreIn(answers.Find(Words) ?? ""))];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var own = await OwnExchanges.FindAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken);
        if (own is null)
            turn.Reply("exchange.unknown", buttons: NextSteps.Buttons);
        else if (answers.Is(Preview.Choice, PreviewChoice.Discard))
            turn.Reply("relay.discarded");
        else if (answers.Is(Preview.Choice, PreviewChoice.Edit))
            turn.Start(Key, turn.Subject);
        else if (Relay.MayWrite(own, turn))
            await Relay.SendAsync(own, answers.Of(Words), turn, cancellationToken);
    }
}
