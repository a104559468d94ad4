using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Networks;

/// <summary>
/// The first screen: who speaks, what for, what is kept; then straight to what brings the person. What comes with it is
/// an invite's code, or already their problem in words.
/// </summary>
public sealed class WelcomeCommand(Standing standing, IServiceProvider services) : ICommand
{
    private static readonly Button[] Choices =
        [new("welcome.go", "need"), new("welcome.more", "notice"), new("welcome.not-now", "not-now")];

    public string Key => Router.WelcomeCommand;

    public HelpGroup Group => HelpGroup.Self;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var isNew = turn.Person.NetworkId is null;
        var code = Invite.ReadCode(argument);
        var admission = code is null ? Admission.None : await Door.ByCodeAsync(turn, code, cancellationToken);
        if (turn.Person.NetworkId is null && !await Door.TryOnlyNetworkAsync(turn, cancellationToken))
            turn.Reply(admission == Admission.None ? "welcome.which-network" : $"welcome.code.{EnumKey.Of(admission)}");
        else
        {
            SayAdmission(turn, admission);
            await GreetAsync(turn, code is null ? argument : "", isNew, cancellationToken);
        }
    }

    private static void SayAdmission(Turn turn, Admission admission)
    {
        if (admission is not (Admission.None or Admission.Admitted))
            turn.Reply($"welcome.code.{EnumKey.Of(admission)}");
        else if (admission == Admission.Admitted && turn.Person.Role >= Role.Coordinator)
            turn.Reply($"welcome.role.{EnumKey.Of(turn.Person.Role)}");
    }

    private async Task GreetAsync(Turn turn, string words, bool isNew, CancellationToken cancellationToken)
    {
        var network = await turn.Db.Networks.SingleAsync(network => network.Id == turn.Person.NetworkId, cancellationToken);
        if (words.Length > 0 && await TryWordsAsync(turn, words, cancellationToken))
        {
            if (isNew)
                turn.Reply("welcome.brief", NameOf(network.Name));
        }
        else if (isNew)
            turn.Reply("welcome.hello", NameOf(network.Name), Choices);
        else
            await standing.ReplyAsync(turn, "welcome.back", cancellationToken);
    }

    /// <summary>Those who take free words are asked for late: they may know the commands themselves.</summary>
    private async Task<bool> TryWordsAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        foreach (var freeText in services.GetServices<IFreeText>())
            if (await freeText.TryAsync(words, turn, cancellationToken))
                return true;
        return false;
    }

    /// <summary>A network whose name says that it is one is not called a network twice.</summary>
    internal static (string Name, object? Value)[] NameOf(string network) => [("network", network), ("called", network.StartsWith("réseau", StringComparison.OrdinalIgnoreCase))];
}
