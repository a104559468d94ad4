using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Who takes over, and what becomes of whoever leaves. Texts: handover.*</summary>
public sealed class HandoverDialog(ErasureJournal journal) : IDialog
{
    public const string Key = "handover";

    /// <summary>The command's argument that goes straight to the questions.</summary>
    public const string Leave = "leave";

    private static readonly Slot<Guid> Successor = Slot.Choice<Guid>("successor", Guid.TryParse);
    private static readonly Slot<AfterHandover> OwnData = Slot.Choice<AfterHandover>("own-data");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("who") { Successor }, new("then") { OwnData }] };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        slot == Successor && await AssociationTeam.FindAsync(context.Db, context.Person.AssociationId, cancellationToken) is { } team
            ? [.. team.Members.Where(member => member != context.Person && member.ErasureDueAt is null).Select(member => new SlotOption(
                member.Id.Value.ToString("N"), member.Name.Length > 0 ? member.Name : context.Texts.Plain(context.Person.Language, "team.unnamed")))]
            : [];

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        [("association", (await AssociationTeam.FindAsync(context.Db, context.Person.AssociationId, cancellationToken))?.Association.Name ?? "")];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await AssociationTeam.OfAsync(turn, cancellationToken) is not { } team || team.Members.FirstOrDefault(member => member.Id == new PersonId(answers.Of(Successor)) && member != turn.Person) is not { } successor)
        {
            turn.Reply("handover.gone", buttons: [new("handover.button.leave", $"{Key} {Leave}")]);
            return;
        }

        var (exchanges, needs) = await new Handover(turn, team, successor).RunAsync(cancellationToken);
        (string, object?)[] passed = [("association", team.Association.Name), ("exchanges", exchanges), ("needs", needs)];
        await turn.TellAsync(successor, MessageKind.OwnNews, new("handover.received", [("name", TeamCommand.NameOf(turn.Person, turn)), .. passed], new Button("handover.button.see", "status")), cancellationToken);
        turn.Reply("handover.done", [("name", TeamCommand.NameOf(successor, turn)), .. passed]);
        if (answers.Is(OwnData, AfterHandover.Erase))
            await EraseMeCommand.AskAsync(journal, turn, cancellationToken);
    }
}
