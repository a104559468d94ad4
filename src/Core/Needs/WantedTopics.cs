using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>What a network looks for most: the topics worth offering first.</summary>
internal static class WantedTopics
{
    /// <summary>How many are shown: as many as one reads at a glance.</summary>
    public const int Shown = 8;

    /// <summary>What associations can usually show, for a network that looks for little yet.</summary>
    private static readonly string[] Usual =
        ["vol-recruit", "vol-onboard", "com-social", "fund-grants", "evt-organise", "fin-accounting", "gov-assembly", "dig-tools", "log-stock"];

    /// <summary>Ids of topics, the most wanted by others first; more than are shown, so that some may be left out.</summary>
    public static async Task<IEnumerable<string>> ReadAsync(AssistantDb db, Person person, CancellationToken cancellationToken)
    {
        var wanted = await db.Needs
            .Where(need => need.NetworkId == person.NetworkId && need.Status == NeedStatus.Open && need.AssociationId != person.AssociationId)
            .GroupBy(need => need.Topic).OrderByDescending(topic => topic.Count()).ThenBy(topic => topic.Key).Select(topic => topic.Key)
            .Take(Shown + 1).ToListAsync(cancellationToken);
        return wanted.Concat(Usual).Distinct();
    }
}
