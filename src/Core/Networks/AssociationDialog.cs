using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Says which association a person is of, when something needs it: known, invited to, or new and not verified yet. Texts: association.*</summary>
public sealed class AssociationDialog(PlaceDirectory places) : IDialog
{
    public const string Key = "association";

    private static readonly Slot<string> Name = AssociationName.Slot("name");

    private readonly Slot<string> place = PlaceSlot.Of("place", places).Optional();

    public DialogDefinition Definition => field ??= new(Key, Version: 1)
    {
        Pages = [new("name") { Name }, new("place") { { place, answers => AssociationName.IsNew(answers.Find(Name)) } }],
    };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken)
    {
        if (typed is null || context.Person.NetworkId is null)
            return [];
        if (Invite.ReadCode(typed) is { } code
            && await context.Db.Invites.FirstOrDefaultAsync(invite => invite.Code == code && invite.NetworkId == context.Person.NetworkId && invite.AssociationId != null, cancellationToken) is { } found
            && found.IsUsable(context.Now))
            return [new(AssociationName.InvitePrefix + code, code)];
        var known = await AssociationSearch.FindAsync(context.Db, context.Person.NetworkId, typed, cancellationToken);
        return known.Count == 0
            ? []
            : [.. known, new(AssociationName.NewPrefix + typed.Trim(), context.Texts.Plain(context.Person.Language, "association.another", ("name", typed.Trim())))];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person.AssociationId is not null)
            turn.Reply("association.already", buttons: NextSteps.Buttons);
        else if (await Door.TryEnterAsync(turn, cancellationToken))
            await JoinAsync(answers, turn, cancellationToken);
    }

    private async Task JoinAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var name = answers.Of(Name);
        if (AssociationName.InviteOf(name) is { } code)
            await Door.ByCodeAsync(turn, code, cancellationToken);
        else if (AssociationName.KnownOf(name) is { } known && await turn.Db.Associations.FirstOrDefaultAsync(one => one.Id == known && one.NetworkId == turn.Person.NetworkId, cancellationToken) is { } association)
            await NewMembers.JoinByNameAsync(turn, association, cancellationToken);
        else
            await NewMembers.CreateAsync(turn, name, created => PlaceSlot.Apply(created, answers.Find(place) ?? "", places), cancellationToken);
        if (turn.Person.AssociationId is null)
            turn.Reply("welcome.code.no-longer-valid", buttons: NextSteps.Buttons);
    }
}
