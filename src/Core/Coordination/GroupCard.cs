using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>On Monday mornings a group reads which topics were asked for that week: never by whom, and nothing when nothing was.</summary>
public sealed class GroupCard(TopicTaxonomy topics) : IDueHandler
{
    public const string DueKind = "group-card";

    private const int MostTopics = 5;
    private static readonly LocalTime Hour = new(9, 30);
    private static readonly Duration Week = Duration.FromDays(7);

    public string Kind => DueKind;

    public static DueRow Next(Guid group, Network network, Instant now)
    {
        var calendar = NetworkCalendar.Of(network);
        return new() { Kind = DueKind, Subject = group, DueAt = CivilTime.At(calendar.DayOf(now).Next(IsoDayOfWeek.Monday), Hour, calendar.Zone), Payload = network.Id.Value.ToString() };
    }

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var groups = await LoadAsync(context.Db, rows, cancellationToken);
        foreach (var row in rows)
        {
            var network = new NetworkId(Guid.Parse(row.Payload!));
            if (!groups.TryGetValue(row.Subject, out var group) || await context.Db.Networks.FirstOrDefaultAsync(one => one.Id == network, cancellationToken) is not { } known)
            {
                row.State = DueState.Cancelled;
                continue;
            }

            if (await CardAsync(known, context, cancellationToken) is { } card)
                context.Outbox.Add(group, reader: null, card, MessageKind.Digest);
            context.Db.Due.Add(Next(row.Subject, known, context.Now));
        }
    }

    private static Task<Dictionary<Guid, Conversation>> LoadAsync(AssistantDb db, IReadOnlyList<DueRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Subject).ToList();
        return db.Conversations.Where(place => ids.Contains(place.Id) && place.Unreachable == null).ToDictionaryAsync(place => place.Id, cancellationToken);
    }

    private async Task<OutboundMessage?> CardAsync(Network network, DueContext context, CancellationToken cancellationToken)
    {
        var since = context.Now - Week;
        var asked = await context.Db.Needs.Where(need => need.NetworkId == network.Id && need.PublishedAt > since).Select(need => need.Topic).ToListAsync(cancellationToken);
        if (asked.Count == 0)
            return null;
        var labels = asked.GroupBy(topic => topic).OrderByDescending(same => same.Count()).Take(MostTopics).Select(same => topics.Label(new(same.Key), network.Language));
        return new(context.Texts.Format(network.Language, "group.card", ("count", asked.Count), ("topics", string.Join(" ; ", labels))))
        {
            Door = new(context.Texts.Plain(network.Language, "group.open")),
        };
    }
}
