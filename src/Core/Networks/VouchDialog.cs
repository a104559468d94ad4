using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>
/// Vouches for a new association by its name. Only who answers for an association that the coordination itself confirmed may, or who
/// stands in: a chain of vouchers would let anybody in. The coordination sees who vouched, and may undo it. Texts: vouch.*
/// </summary>
public sealed class VouchDialog : IDialog
{
    public const string Key = "vouch";

    private static readonly Slot<Guid> Association = Slot.Association("association");
    private static readonly Slot<bool> Sure = Slot.YesNo("sure");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("which") { Association }, new("sure") { Sure }] };

    public static Task<bool> MayAsync(AssistantDb db, Person person, CancellationToken cancellationToken) =>
        db.Associations.AnyAsync(
            own => own.Id == person.AssociationId && own.NetworkId == person.NetworkId && own.IsVerified && own.VouchedBy == null && (own.Lead == person.Id || own.Deputy == person.Id),
            cancellationToken);

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken)
    {
        var known = await AssociationSearch.FindAsync(context.Db, context.Person.NetworkId, typed ?? "", cancellationToken);
        var waiting = await Waiting(context.Db, context.Person).Select(association => association.Id).ToListAsync(cancellationToken);
        return [.. known.Where(option => waiting.Exists(id => id.ToString() == option.Value))];
    }

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        [("association", (await FindAsync(context.Db, context.Person, answers, cancellationToken))?.Name ?? "")];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (!answers.Of(Sure))
            turn.Reply("vouch.kept", buttons: NextSteps.Buttons);
        else if (!await MayAsync(turn.Db, turn.Person, cancellationToken) || await FindAsync(turn.Db, turn.Person, answers, cancellationToken) is not { } association)
            turn.Reply("vouch.no-longer", buttons: NextSteps.Buttons);
        else
            await VouchAsync(association, turn, cancellationToken);
    }

    private static async Task VouchAsync(Association association, Turn turn, CancellationToken cancellationToken)
    {
        var own = await turn.Db.Associations.Where(one => one.Id == turn.Person.AssociationId).Select(one => one.Name).FirstAsync(cancellationToken);
        association.VouchedBy = turn.Person.Id;
        await Confirmations.ConfirmAsync(turn, association, "vouch.is-vouched", cancellationToken);
        turn.Db.Todo.Add(new()
        {
            Id = turn.NewId(), NetworkId = association.NetworkId, Kind = Confirmations.Vouched, Subject = association.Id.Value,
            Words = $"{association.Name} · {TeamCommand.NameOf(turn.Person, turn)}, {own}", CreatedAt = turn.Now,
        });
        turn.Reply("vouch.done", [("association", association.Name)]);
    }

    private static IQueryable<Association> Waiting(AssistantDb db, Person person) =>
        db.Associations.Where(association => association.NetworkId == person.NetworkId && !association.IsVerified && association.Id != person.AssociationId);

    private static Task<Association?> FindAsync(AssistantDb db, Person person, Answers answers, CancellationToken cancellationToken)
    {
        var id = new AssociationId(answers.Find(Association));
        return Waiting(db, person).FirstOrDefaultAsync(association => association.Id == id, cancellationToken);
    }
}
