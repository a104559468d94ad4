using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>How people come into a network: by an invite's code, or because there is only one.</summary>
public static class Door
{
    /// <summary>Messages of a newcomer that may tell their language.</summary>
    private const int MostRead = 10;

    /// <summary>The language of a person of whom nothing told it.</summary>
    private const string Unsaid = "fr";

    /// <summary>Uses the invite of this code for the person of the turn; its use is only taken when it gives something.</summary>
    public static async Task<Admission> ByCodeAsync(Turn turn, string typed, CancellationToken cancellationToken)
    {
        var person = turn.Person;
        var code = Invite.ReadCode(typed);
        if (code is null || await turn.Db.Invites.FirstOrDefaultAsync(invite => invite.Code == code, cancellationToken) is not { } invite)
            return Admission.UnknownCode;
        if (person.NetworkId is { } own && own != invite.NetworkId)
            return Admission.OtherNetwork;
        if (person.NetworkId is not null && person.May(invite.Role) && (invite.AssociationId is null || person.AssociationId is not null))
            return Admission.NothingNew;
        if (!invite.TryUse(turn.Now))
            return Admission.NoLongerValid;
        if (person.NetworkId is null)
            await EnterAsync(turn, await turn.Db.Networks.SingleAsync(network => network.Id == invite.NetworkId, cancellationToken), cancellationToken);
        person.Role = person.May(invite.Role) ? person.Role : invite.Role;
        if (person.AssociationId is null && invite.AssociationId is { } id)
            await NewMembers.JoinAsync(turn, await turn.Db.Associations.SingleAsync(association => association.Id == id, cancellationToken), cancellationToken);
        return Admission.Admitted;
    }

    /// <summary>For what needs a network: lets them in and says so, or asks for their code.</summary>
    /// <returns>False when it has to wait for the code.</returns>
    public static async Task<bool> TryEnterAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person.NetworkId is not null)
            return true;
        if (!await TryOnlyNetworkAsync(turn, cancellationToken))
        {
            turn.Reply("welcome.which-network");
            return false;
        }

        turn.Reply("welcome.brief", WelcomeCommand.NameOf(await turn.Db.Networks.Where(own => own.Id == turn.Person.NetworkId).Select(own => own.Name).SingleAsync(cancellationToken)));
        return true;
    }

    /// <summary>Lets a person in without a code where the installation has one network.</summary>
    /// <returns>False when a code is needed to know which.</returns>
    public static async Task<bool> TryOnlyNetworkAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.Networks.Take(2).ToListAsync(cancellationToken) is not [var only])
            return false;
        await EnterAsync(turn, only, cancellationToken);
        return true;
    }

    /// <summary>Whose language neither the platform nor their own words have told speaks the network's.</summary>
    private static async Task EnterAsync(Turn turn, Network network, CancellationToken cancellationToken)
    {
        turn.Person.NetworkId = network.Id;
        turn.Person.ZoneId = network.ZoneId;
        if (turn.Message.Sender.Language is null)
            turn.Person.Language = turn.Texts.Guess.Of(await WrittenAsync(turn, cancellationToken)) ?? (turn.Person.Language == Unsaid ? network.Language : turn.Person.Language);
    }

    /// <summary>What they wrote until they came in: before the code that lets them in, perhaps.</summary>
    private static async Task<string> WrittenAsync(Turn turn, CancellationToken cancellationToken)
    {
        var place = turn.Conversation.Id;
        var before = await turn.Db.Inbox.AsNoTracking().Where(row => row.ConversationId == place).OrderBy(row => row.Id).Take(MostRead).Select(row => row.Content).ToListAsync(cancellationToken);
        return string.Join('\n', before.Append(turn.Message.Content).OfType<InboundContent.Text>().Select(words => words.Value));
    }
}
