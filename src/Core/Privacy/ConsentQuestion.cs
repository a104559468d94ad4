using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// Asks whether we may write first: once, apart from everything else, after the first thing that was of use. That is a proposal
/// somebody dealt with, or, for who looks for nothing, having said what their association can show: without a yes nobody could find them.
/// </summary>
public sealed class ConsentQuestion : IReaction<ProposalAnswered>, IReaction<AssociationDescribed>
{
    internal static Button[] Buttons { get; } = [new("consent.yes", "consent yes"), new("consent.no", "consent no")];

    public Task ReactAsync(ProposalAnswered raised, Turn turn, CancellationToken cancellationToken) => AskOnceAsync(turn, cancellationToken);

    public Task ReactAsync(AssociationDescribed raised, Turn turn, CancellationToken cancellationToken) => AskOnceAsync(turn, cancellationToken);

    internal static Consent Asked(Turn turn) => new()
    {
        Id = turn.NewId(), PersonId = turn.Person.Id, Purpose = Consent.Unsolicited, Words = turn.Texts.Plain(turn.Language, "consent.ask"), AskedAt = turn.Now,
    };

    private static async Task AskOnceAsync(Turn turn, CancellationToken cancellationToken)
    {
        var person = turn.Person.Id;
        if (await turn.Db.Consents.AnyAsync(consent => consent.PersonId == person && consent.Purpose == Consent.Unsolicited, cancellationToken))
            return;
        turn.Db.Consents.Add(Asked(turn));
        turn.Reply("consent.ask", buttons: Buttons);
    }
}
