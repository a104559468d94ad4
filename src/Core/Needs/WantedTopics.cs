using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>What a network looks for most: the topics worth offering first.</summary>
internal static class WantedTopics
{
    /// <summary>How many are shown: as many as one reads at a glance.</summary>
    private const int Shown = 8;

    /// <summary>What associations can usually show, for a network that looks for little yet.</summary>
    private static readonly string[] Usual =
        ["vol-recruit", "vol-onboard", "com-social", "fund-grants", "evt-organise", "fin-accounting", "gov-assembly", "dig-tools", "log-stock"];

    private static readonly CompiledQuery<Func<AssistantDb, NetworkId?, AssociationId?, IAsyncEnumerable<string>>> ByDemand = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, NetworkId? network, AssociationId? own) => db.Set<Need>()
            .Where(need => need.NetworkId == network && need.Status == NeedStatus.Open && need.AssociationId != own)
            .GroupBy(need => need.Topic).OrderByDescending(topic => topic.Count()).ThenBy(topic => topic.Key).Select(topic => topic.Key)
            .Take(Shown + 1)));

    /// <summary>The options of an offer: what was chosen already, then what others want most.</summary>
    /// <param name="without">A topic that makes no sense here: the one they look for themselves.</param>
    public static async Task<IReadOnlyList<SlotOption>> OptionsAsync(TopicChoices topics, DialogContext context, ImmutableArray<string> chosen, string? without, CancellationToken cancellationToken)
    {
        var wanted = await ReadAsync(context.Db, context.Person, cancellationToken);
        var already = chosen.IsDefault ? [] : chosen;
        return [.. already.Concat(wanted.Except(already).Where(topic => topic != without).Take(Shown)).Select(topic => topics.Option(topic, context.Person.Language))];
    }

    private static async Task<IEnumerable<string>> ReadAsync(AssistantDb db, Person person, CancellationToken cancellationToken) =>
        (await ByDemand.On(db)(db, person.NetworkId, person.AssociationId).ToListAsync(cancellationToken)).Concat(Usual).Distinct();
}
