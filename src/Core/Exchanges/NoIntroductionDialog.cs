using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Adds an association to the private list, by its name. Texts: no-introduction.*</summary>
public sealed class NoIntroductionDialog : IDialog
{
    public const string Key = "no-introduction";

    public static readonly Slot<Guid> Association = Slot.Association("association");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("who") { Association }] };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return [];
        var all = await context.Db.Associations.AsNoTracking()
            .Where(association => association.NetworkId == context.Person.NetworkId && association.Id != context.Person.AssociationId)
            .Select(association => new { association.Id, association.Name }).ToListAsync(cancellationToken);
        return [.. all.Select(association => new SlotOption(association.Id.Value.ToString(), association.Name))];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var id = new AssociationId(answers.Of(Association));
        var against = await turn.Db.Associations.FirstOrDefaultAsync(association => association.Id == id && association.NetworkId == turn.Person.NetworkId, cancellationToken);
        if (against is null || turn.Person.AssociationId is not { } own)
            return;
        if (!await turn.Db.Blocks.AnyAsync(block => block.By == own && block.Against == id, cancellationToken))
            Blocks.Add(turn, own, id, turn.Person.Id, null);
        turn.Reply("no-introduction.added", [("name", against.Name)], [new("no-introduction.button.add", "nointroduction add"), new("no-introduction.button.list", "nointroduction")]);
    }
}
