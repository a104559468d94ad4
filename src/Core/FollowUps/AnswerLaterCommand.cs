using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>« Plus tard », to a nudge: a sign of life. Who waits is told, and asked again a week later.</summary>
public sealed class AnswerLaterCommand : ICommand
{
    private const int Days = 7;

    public string Key => "answer-later";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(argument, out var id) || await OwnExchanges.FindAsync(turn.Db, turn.Person, id, cancellationToken) is not { Exchange: { IsOpen: true } exchange })
        {
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
            return;
        }

        var waiting = await turn.Db.CheckIns
            .Where(checkIn => checkIn.ExchangeId == exchange.Id && checkIn.Kind == CheckInKind.PartnerReplied && checkIn.PersonId != turn.Person.Id && checkIn.Status == CheckInStatus.Waiting)
            .ToListAsync(cancellationToken);
        var people = waiting.Select(checkIn => checkIn.PersonId).ToList();
        foreach (var person in await turn.Db.People.Where(person => people.Contains(person.Id)).ToListAsync(cancellationToken))
        {
            var checkIn = waiting.Find(checkIn => checkIn.PersonId == person.Id)!;
            var later = CheckInSchedule.On(turn.Now.InZone(person.Zone).Date.PlusDays(Days), person.Zone);
            if (checkIn.Due == later)
                continue;
            checkIn.Plan(later);
            await turn.TellAsync(person, MessageKind.OwnNews, new("check-in.nudge.will-answer", [("name", turn.Person.Name)]), cancellationToken);
        }

        await CheckInWakes.SetAsync(turn.Db, waiting, cancellationToken);
        turn.Reply("check-in.nudge.later-noted");
    }
}
