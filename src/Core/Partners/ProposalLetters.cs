using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Carries the one anonymous question of a side, and its answer, between two sides that do not know each other.</summary>
public sealed class ProposalLetters(ProfileLoader profiles, ProposalCards cards)
{
    /// <summary>The arguments of a preview that has nothing to show.</summary>
    public static readonly (string Name, object? Value)[] NoPreview = [("clean", null), ("count", 0), ("held", null)];

    /// <summary>The words as they would arrive, and what is held back of them.</summary>
    public static (string Name, object? Value)[] PreviewOf(string? words, IEnumerable<string> names)
    {
        if (words is null)
            return NoPreview;
        var held = HeldBack.From(words, names);
        return [("clean", held.Clean), ("count", held.Held.Length), ("held", held.Held.AsEnumerable())];
    }

    /// <summary>Only the side that was asked, and once it was.</summary>
    public static async Task<bool> MayAnswerAsync(ProposalQuestion question, Turn turn, CancellationToken cancellationToken)
    {
        var asked = await turn.Db.Proposals.Where(proposal => proposal.Id == question.ProposalId && proposal.NetworkId == turn.Person.NetworkId)
            .Select(proposal => (AssociationId?)(question.Side == ProposalSide.Seeker ? proposal.Candidate : proposal.Seeker)).FirstOrDefaultAsync(cancellationToken);
        return asked is not null && asked == turn.Person.AssociationId;
    }

    public async Task AskAsync(OwnProposal own, string words, Turn turn, CancellationToken cancellationToken)
    {
        var (proposal, asksSeeker) = (own.Proposal, own.Side == ProposalSide.Candidate);
        var question = new ProposalQuestion { Id = turn.NewId(), ProposalId = proposal.Id, Side = own.Side, AskedBy = turn.Person.Id, Words = words, AskedAt = turn.Now };
        turn.Db.ProposalQuestions.Add(question);
        turn.Db.Record(proposal, "question", turn.Now, turn.Person.Id);
        var network = await profiles.LoadAsync(turn.Db, proposal.NetworkId, turn.Now, cancellationToken);
        if (!asksSeeker)
            await turn.Db.OpenWindowAsync(proposal, network.Calendar, turn.Now, Proposal.WindowDays, cancellationToken);
        PersonId? asked = asksSeeker ? proposal.SeekerPerson : network.Contacts.TryGetValue(proposal.Candidate, out var contact) ? contact : null;
        if (asked is not null && await turn.Db.People.FirstOrDefaultAsync(person => person.Id == asked, cancellationToken) is { } reader)
            await turn.TellAsync(
                reader, asksSeeker ? MessageKind.OwnNews : MessageKind.PartnerProposal,
                new(
                    asksSeeker ? "proposal-question.received-by-seeker" : "proposal-question.received",
                    [("head", cards.Head(proposal, own.Side, network)), ("topic", cards.Topic(proposal)), ("words", words)],
                    new Button("proposal-reply.button", $"proposal-reply {question.Id:N}")),
                cancellationToken);
        turn.Reply("proposal-question.sent", [("until", ProposalCards.Until(proposal, network, turn.Now))]);
        await turn.RaiseAsync(new ProposalAnswered(proposal, own.Side), cancellationToken);
    }

    public static async Task AnswerAsync(ProposalQuestion question, Proposal proposal, Turn turn, CancellationToken cancellationToken)
    {
        var asker = await turn.Db.People.FirstOrDefaultAsync(person => person.Id == question.AskedBy, cancellationToken);
        if (asker is not null && proposal.IsLive)
            await turn.TellAsync(
                asker, MessageKind.OwnNews,
                new("proposal-reply.received", [("question", question.Words), ("words", question.Answer)], ProposalCards.Buttons(proposal, "proposal.button.yes")), cancellationToken);
        turn.Reply("proposal-reply.sent");
    }
}
