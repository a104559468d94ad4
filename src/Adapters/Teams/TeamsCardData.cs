namespace ChatAssistant.Adapters.Teams;

/// <summary>
/// What a card's actions send back. An action's data has one of the two members below; all other members are the card's inputs, and the id of an input is
/// its slot's key. An action whose token is a form's (<c>v1.….form</c>) sends the inputs as the form's answers; any other action is a tap, and the inputs are
/// left aside. Picks of several values come separated by commas, as Teams sends them.
/// </summary>
internal static class TeamsCardData
{
    /// <summary>The token of the option tapped, or of the form sent.</summary>
    public const string Token = "$token";

    /// <summary>The way from a group into the private conversation: the code to arrive with, empty for none.</summary>
    public const string Door = "$door";

    /// <summary>An input beside a date's that asks for its time: its id is the slot's key followed by this.</summary>
    public const string TimeSuffix = "$time";

    /// <summary>The verb of every Action.Execute of ours.</summary>
    public const string Verb = "answer";
}
