using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>Opens the profile of one's association with what is known of it; first asks which it is, where that is not known.</summary>
public sealed class ProfileCommand(ProfileDialog profile) : ICommand
{
    public string Key => ProfileDialog.Key;

    public HelpGroup Group => HelpGroup.Search;

    public bool OpensFromLink => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var association = await turn.Db.Associations.FirstOrDefaultAsync(own => own.Id == turn.Person.AssociationId, cancellationToken);
        if (association is null)
            turn.Start(AssociationDialog.Key);
        else
            turn.Start(ProfileDialog.Key, given: await profile.KnownAsync(turn, association, cancellationToken));
    }
}
