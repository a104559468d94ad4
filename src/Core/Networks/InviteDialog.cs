using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>Makes an invite: for what, as what, until when, how many times. Texts: invite.*</summary>
public sealed class InviteDialog(IEnumerable<IArrivalLink> links) : IDialog
{
    public const string Key = "invite";

    private const int MostUses = 500;

    internal static readonly Slot<InviteScope> Scope = Slot.Choice<InviteScope>("scope");
    internal static readonly Slot<Guid> Association = Slot.Association("association");
    private static readonly Slot<Role> GivenRole = Slot.Choice<Role>("role", EnumKey.TryParse);
    private static readonly Slot<InviteValidity> Validity = Slot.Choice<InviteValidity>("validity");
    private static readonly Slot<int> Uses = Slot.Number("uses", 1, MostUses);

    public DialogDefinition Definition { get; } = new(Key, Version: 1)
    {
        Pages =
        [
            new("what") { Scope }, new("association") { { Association, answers => answers.Is(Scope, InviteScope.Association) } },
            new("how") { GivenRole, Validity, Uses },
        ],
    };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        slot == GivenRole
            ? [.. RolesBy(context.Person).Select(role => new SlotOption(EnumKey.Of(role), context.Texts.Plain(context.Person.Language, $"invite.role.{EnumKey.Of(role)}")))]
            : await AssociationSearch.FindAsync(context.Db, context.Person.NetworkId, typed ?? "", cancellationToken);

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var role = answers.Of(GivenRole);
        if (!turn.Person.May(Role.Coordinator) || !RolesBy(turn.Person).Contains(role) || turn.Person.NetworkId is not { } network)
        {
            turn.Reply("invite.not-allowed", buttons: NextSteps.Buttons);
            return;
        }

        var id = answers.Find(Association);
        var association = await turn.Db.Associations.FirstOrDefaultAsync(one => one.Id == new Data.AssociationId(id) && one.NetworkId == network, cancellationToken);
        var invite = new Invite
        {
            Id = turn.NewId(), Code = Invite.NewCode(role), NetworkId = network, AssociationId = association?.Id, Role = role,
            ExpiresAt = turn.Now + Duration.FromDays(DaysOf(answers.Of(Validity))), UsesLeft = role == Role.Administrator ? 1 : answers.Of(Uses), CreatedBy = turn.Person.Id,
        };
        turn.Db.Invites.Add(invite);
        var name = association?.Name ?? await turn.Db.Networks.Where(own => own.Id == network).Select(own => own.Name).SingleAsync(cancellationToken);
        turn.Reply("invite.made", [("name", name), .. InviteWords.Of(invite, turn)], [new("invite.list", "invites")]);
        if (links.Select(link => link.To(invite.Code)).OfType<string>().ToList() is not { Count: > 0 } known)
            return;
        turn.Reply("invite.links", [("count", known.Count), ("links", string.Join('\n', known))]);
        foreach (var link in known)
        {
            var picture = InviteQr.Of(link, invite, turn);
            turn.Db.Files.Add(picture);
            turn.Reply("invite.picture", [("link", link), ("count", known.Count)], file: picture);
        }
    }

    /// <summary>As a list: the database holds roles by name, and does not know their order.</summary>
    public static List<Role> RolesUpTo(Role role) => [.. Enum.GetValues<Role>().Where(other => other <= role)];

    /// <summary>A coordinator invites to what is below them; an administrator to their own role too, so that there can be two.</summary>
    private static IEnumerable<Role> RolesBy(Person person) =>
        Enum.GetValues<Role>().Where(role => role < person.Role || (role == Role.Administrator && person.Role == Role.Administrator));

    private static int DaysOf(InviteValidity validity) => validity switch
    {
        InviteValidity.Week => 7,
        InviteValidity.Month => 30,
        _ => 90,
    };
}
