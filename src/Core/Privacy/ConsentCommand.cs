using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Says whether we may write first, and takes a yes or a no at any time.</summary>
public sealed class ConsentCommand : ICommand
{
    public string Key => "consent";

    public HelpGroup Group => HelpGroup.Self;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var person = turn.Person.Id;
        var latest = await turn.Db.Consents
            .Where(consent => consent.PersonId == person && consent.Purpose == Consent.Unsolicited)
            .OrderByDescending(consent => consent.AskedAt).ThenByDescending(consent => consent.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (YesNoWords.IsYes(argument))
            Give(turn, latest);
        else if (YesNoWords.IsNo(argument))
            Withdraw(turn, latest);
        else if (latest is { IsGiven: true, GivenAt: { } given })
            turn.Reply("consent.state-given", [("since", turn.Person.DayWords(given, turn.Now))], [new("consent.stop", "consent no")]);
        else
            turn.Reply("consent.state-none", buttons: ConsentQuestion.Buttons);
    }

    private static void Give(Turn turn, Consent? latest)
    {
        if (latest is null or { WithdrawnAt: not null })
            turn.Db.Consents.Add(latest = ConsentQuestion.Asked(turn));
        latest.Give(turn.Now);
        turn.Reply("consent.given");
    }

    private static void Withdraw(Turn turn, Consent? latest)
    {
        var wasGiven = latest is { IsGiven: true };
        if (latest is null)
            turn.Db.Consents.Add(ConsentQuestion.Asked(turn));
        latest?.Withdraw(turn.Now);
        turn.Reply(wasGiven ? "consent.withdrawn" : "consent.refused");
    }
}
