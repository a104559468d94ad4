using ChatAssistant.Core.People;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Something a person may ask for by name ("/besoin") or by a button. Its names are the text <c>command.{key}.names</c>
/// ("besoin|besoins"), its line in the help <c>command.{key}.help</c>.
/// </summary>
public interface ICommand
{
    string Key { get; }

    Role MinimumRole => Role.Volunteer;

    /// <summary>False for what only buttons run.</summary>
    bool IsListed => true;

    /// <summary>Under which heading the help lists it; what only a coordinator may do is listed apart anyway.</summary>
    HelpGroup Group => HelpGroup.Exchange;

    /// <summary>True when its bare name counts in the middle of a dialog too; any other bare word is an answer there.</summary>
    bool IsControl => false;

    /// <summary>The same for this very person: whoever is about to be erased may say « garder » at any moment.</summary>
    bool IsControlFor(Person person) => IsControl;

    /// <summary>True when a link may open it. Anybody may have made the link, so it does nothing by itself that the person would have to take back.</summary>
    bool OpensFromLink => false;

    /// <param name="turn">The turn.</param>
    /// <param name="argument">What follows the name, trimmed; empty when nothing does.</param>
    Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken);
}
