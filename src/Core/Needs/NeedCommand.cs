using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Needs;

/// <summary>"/besoin", with the need itself or without.</summary>
public sealed class NeedCommand(NeedOpening opening) : ICommand
{
    public string Key => NeedDialog.Key;

    public HelpGroup Group => HelpGroup.Search;

    public bool OpensFromLink => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) => opening.OpenAsync(turn, argument, cancellationToken);
}
