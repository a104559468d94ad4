using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Both said yes: names open to both sides, the exchange begins, and the need looks no further.</summary>
public sealed class Introductions(PartnerContext context)
{
    public async Task OpenAsync(Proposal proposal, Turn turn, CancellationToken cancellationToken)
    {
        var need = await turn.Db.Needs.FirstAsync(need => need.Id == proposal.NeedId, cancellationToken);
        if (need.Status != NeedStatus.Open)
        {
            proposal.TryEnd(ProposalEnd.NeedMet, turn.Now);
            if (turn.Person.Id == proposal.CandidatePerson)
                turn.Reply("proposal.no-longer", buttons: NextSteps.Buttons);
            return;
        }

        var exchange = Exchange(proposal, turn);
        turn.Db.Exchanges.Add(exchange);
        turn.Record(exchange, "opened");
        proposal.TryIntroduce(exchange.Id);
        turn.Db.Record(proposal, "introduced", turn.Now);
        need.Status = NeedStatus.InExchange;
        await EndOthersAsync(proposal, turn, cancellationToken);

        var members = await OwnExchanges.MembersAsync(turn.Db, exchange, cancellationToken);
        var (seeker, candidate) = (members.First(member => member.Association.Id == proposal.Seeker), members.First(member => member.Association.Id == proposal.Candidate));
        await TellAsync(seeker, candidate, exchange, null, turn, cancellationToken);
        await TellAsync(candidate, seeker, exchange, need.Sentence, turn, cancellationToken);
        await turn.RaiseAsync(new ExchangeOpened(exchange), cancellationToken);
    }

    private static Exchange Exchange(Proposal proposal, Turn turn)
    {
        var id = turn.NewId();
        return new()
        {
            Id = id, NetworkId = proposal.NetworkId, NeedId = proposal.NeedId, Topic = proposal.Topic, OpenedAt = turn.Now,
            Members =
            [
                new() { ExchangeId = id, AssociationId = proposal.Seeker, PersonId = proposal.SeekerPerson },
                new() { ExchangeId = id, AssociationId = proposal.Candidate, PersonId = proposal.CandidatePerson!.Value },
            ],
        };
    }

    /// <summary>The need is met: the other candidates are let go, without a word to those who never heard of it.</summary>
    private static async Task EndOthersAsync(Proposal met, Turn turn, CancellationToken cancellationToken)
    {
        var others = await turn.Db.Proposals.Where(proposal => proposal.NeedId == met.NeedId && proposal.Id != met.Id).ToListAsync(cancellationToken);
        foreach (var other in others)
            if (other.TryEnd(ProposalEnd.NeedMet, turn.Now))
                turn.Db.Record(other, "ended", turn.Now);
    }

    private async Task TellAsync(ExchangePartner reader, ExchangePartner other, Exchange exchange, string? sentence, Turn turn, CancellationToken cancellationToken)
    {
        var saying = new Saying(
            "introduction.message",
            [
                ("association", other.Association.Name),
                ("context", (Func<Person, object?>)(person => context.Of(other.Association, reader.Association, person.Language))),
                ("name", other.ShortLabel),
                ("asks", sentence is not null),
                ("sentence", sentence),
            ],
            new("exchange.button.write-to", $"write {exchange.Id:N}") { Arguments = [("name", other.ShortLabel)] },
            new("exchange.button.slots", $"slots {exchange.Id:N}"),
            new("exchange.button.pause", $"pause-exchange {exchange.Id:N}"),
            new("exchange.button.report", $"report {exchange.Id:N}"));
        if (reader.Person.Id == turn.Person.Id)
            turn.Reply(saying);
        else
            await turn.TellAsync(reader.Person, MessageKind.OwnNews, saying, cancellationToken);
    }
}
