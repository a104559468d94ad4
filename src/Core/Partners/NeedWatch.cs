using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>Looks again, every day and whenever somebody new may help, for needs that nobody answers yet.</summary>
public sealed class NeedWatch(ProfileLoader profiles, PartnerSearch search, NextProposal next) : IDueHandler
{
    public const string DueKind = "need-watch";

    /// <summary>Marks a look besides the daily one.</summary>
    private const string Once = "once";

    public string Kind => DueKind;

    /// <summary>Puts a need on watch, from tomorrow.</summary>
    public static Task KeepAsync(AssistantDb db, Guid need, Instant now, CancellationToken cancellationToken) =>
        db.ScheduleAsync(DueKind, need, now + Duration.FromDays(1), null, cancellationToken);

    /// <summary>Somebody new, or a new offer: the needs on watch are looked at now.</summary>
    /// <param name="except">The need that was looked at just now.</param>
    public static async Task WakeAsync(AssistantDb db, NetworkId network, Guid? except, Instant now, CancellationToken cancellationToken)
    {
        var watched = await (
            from row in db.Due
            where row.Kind == DueKind && row.State == DueState.Waiting && row.Subject != except
            join need in db.Set<Need>() on row.Subject equals need.Id
            where need.NetworkId == network && need.Status == NeedStatus.Open
            select need.Id).Distinct().ToListAsync(cancellationToken);
        foreach (var need in watched)
            await db.ScheduleAsync(DueKind, need, now, Once, cancellationToken);
    }

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Subject).Distinct().ToList();
        var needs = await context.Db.Needs.Where(need => ids.Contains(need.Id) && need.Status == NeedStatus.Open).ToListAsync(cancellationToken);
        var answered = await context.Db.Proposals
            .Where(proposal => ids.Contains(proposal.NeedId) && proposal.Rung != LadderRung.ToGetToKnow && proposal.Status != ProposalStatus.Ended)
            .Select(proposal => proposal.NeedId).ToListAsync(cancellationToken);
        needs.RemoveAll(need => answered.Contains(need.Id));
        var people = needs.ConvertAll(need => need.PersonId);
        var readers = await context.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        foreach (var row in rows.Where(row => needs.TrueForAll(need => need.Id != row.Subject)))
            row.State = DueState.Cancelled;
        foreach (var network in needs.GroupBy(need => need.NetworkId))
        {
            var loaded = await profiles.LoadAsync(context.Db, network.Key, context.Now, cancellationToken);
            foreach (var need in network)
                if (!await LookAsync(need, loaded, readers, context, cancellationToken) && rows.Any(row => row.Subject == need.Id && row.Payload is null))
                    await KeepAsync(context.Db, need.Id, context.Now, cancellationToken);
        }
    }

    private async Task<bool> LookAsync(Need need, NetworkProfiles network, Dictionary<PersonId, Person> readers, DueContext context, CancellationToken cancellationToken)
    {
        if (search.Find(context.Db, need, network, context.Now, LadderRung.SameGroup).IsEmpty
            || await next.OfferAsync(context.Db, need, network, context.Now, "proposal.opening.found", cancellationToken) is not { } card)
            return false;
        foreach (var item in await context.Db.Todo.Where(item => item.Kind == FirstProposals.WithoutMatch && item.Subject == need.Id && item.DoneAt == null).ToListAsync(cancellationToken))
            item.DoneAt = context.Now;
        if (readers.TryGetValue(need.PersonId, out var reader))
            await context.Outbox.TellAsync(reader, MessageKind.OwnNews, card, cancellationToken);
        return true;
    }
}
