using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Asks whether we may write first: once, apart from everything else, after the first thing that was of use.</summary>
public sealed class ConsentQuestion : IReaction<NeedPublished>
{
    internal static Button[] Buttons { get; } = [new("consent.yes", "consent yes"), new("consent.no", "consent no")];

    public async Task ReactAsync(NeedPublished raised, Turn turn, CancellationToken cancellationToken)
    {
        var person = turn.Person.Id;
        if (await turn.Db.Consents.AnyAsync(consent => consent.PersonId == person && consent.Purpose == Consent.Unsolicited, cancellationToken))
            return;
        turn.Db.Consents.Add(Asked(turn));
        turn.Reply("consent.ask", buttons: Buttons);
    }

    internal static Consent Asked(Turn turn) => new()
    {
        Id = turn.NewId(), PersonId = turn.Person.Id, Purpose = Consent.Unsolicited, Words = turn.Texts.Plain(turn.Language, "consent.ask"), AskedAt = turn.Now,
    };
}
