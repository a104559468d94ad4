using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>The proposals that a chunk of due rows is about, with all that acting on them needs, loaded at once.</summary>
internal sealed class ProposalBatch
{
    private readonly Dictionary<Guid, Need> needs;
    private readonly Dictionary<NetworkId, NetworkProfiles> networks;
    private readonly Dictionary<PersonId, Person> people;

    private ProposalBatch(
        IReadOnlyList<(DueRow Row, Proposal Proposal)> items, Dictionary<Guid, Need> needs, Dictionary<NetworkId, NetworkProfiles> networks, Dictionary<PersonId, Person> people) =>
        (Items, this.needs, this.networks, this.people) = (items, needs, networks, people);

    public IReadOnlyList<(DueRow Row, Proposal Proposal)> Items { get; }

    public Need NeedOf(Proposal proposal) => needs[proposal.NeedId];

    public NetworkProfiles NetworkOf(Proposal proposal) => networks[proposal.NetworkId];

    /// <summary>Null when they are gone.</summary>
    public Person? Person(PersonId? id) => id is { } known ? people.GetValueOrDefault(known) : null;

    /// <param name="rows">Rows whose subject is a proposal.</param>
    /// <param name="stillMakesSense">Whether a row is still to be acted on; the others are cancelled.</param>
    public static async Task<ProposalBatch> LoadAsync(
        IReadOnlyList<DueRow> rows, Func<DueRow, Proposal, bool> stillMakesSense, DueContext context, ProfileLoader profiles, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Subject).Distinct().ToList();
        var proposals = await context.Db.Proposals.Where(proposal => ids.Contains(proposal.Id)).ToDictionaryAsync(proposal => proposal.Id, cancellationToken);
        var items = new List<(DueRow, Proposal)>();
        foreach (var row in rows)
            if (proposals.TryGetValue(row.Subject, out var proposal) && stillMakesSense(row, proposal))
                items.Add((row, proposal));
            else
                row.State = DueState.Cancelled;

        var needIds = proposals.Values.Select(proposal => proposal.NeedId).Distinct().ToList();
        var needs = await context.Db.Needs.Where(need => needIds.Contains(need.Id)).ToDictionaryAsync(need => need.Id, cancellationToken);
        var networks = new Dictionary<NetworkId, NetworkProfiles>();
        foreach (var network in items.Select(item => item.Item2.NetworkId).Distinct())
            networks.Add(network, await profiles.LoadAsync(context.Db, network, context.Now, cancellationToken));
        var personIds = proposals.Values
            .SelectMany(proposal => new PersonId?[] { proposal.SeekerPerson, proposal.CandidatePerson, Contact(proposal) })
            .OfType<PersonId>().Distinct().ToList();
        var people = await context.Db.People.Where(person => personIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        return new(items, needs, networks, people);

        PersonId? Contact(Proposal proposal) =>
            networks.TryGetValue(proposal.NetworkId, out var network) && network.Contacts.TryGetValue(proposal.Candidate, out var contact) ? contact : null;
    }
}
