using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Who keeps what, why, how long, and which rights one has.</summary>
public sealed class NoticeCommand : ICommand
{
    public string Key => "notice";

    public HelpGroup Group => HelpGroup.Data;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var network = await turn.Db.Networks.SingleOrDefaultAsync(network => network.Id == turn.Person.NetworkId, cancellationToken);
        turn.Reply("notice.text", [("network", network?.Name ?? turn.Texts.Plain(turn.Language, "notice.your-network"))], [new("welcome.go", "need"), new("welcome.not-now", "not-now")]);
    }
}
