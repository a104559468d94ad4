using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Finds associations of one network by the beginnings of the words of their names.</summary>
public static class AssociationSearch
{
    private const int Most = 5;
    private const int ShortestWord = 3;

    private static readonly CompiledQuery<Func<AssistantDb, NetworkId?, IAsyncEnumerable<Named>>> NamesIn = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, NetworkId? network) =>
            db.Set<Association>().Where(association => association.NetworkId == network).Select(association => new Named(association.Id, association.Name))));

    /// <returns>The ids as "N" and the names; none when no word that says something is there.</returns>
    public static async Task<IReadOnlyList<SlotOption>> FindAsync(AssistantDb db, NetworkId? network, string typed, CancellationToken cancellationToken)
    {
        var words = Words(typed);
        if (words.Length == 0)
            return [];
        var names = await NamesIn.On(db)(db, network).ToListAsync(cancellationToken);
        return [.. names
            .Where(known => Words(known.Name) is var own && words.All(word => own.Any(other => other.StartsWith(word, StringComparison.Ordinal))))
            .OrderBy(known => known.Name.Length).ThenBy(known => known.Name, StringComparer.Ordinal)
            .Take(Most).Select(known => new SlotOption(known.Id.ToString(), known.Name))];
    }

    private static string[] Words(string text) =>
        [.. OptionMatcher.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord && word is not ("les" or "des" or "association" or "the"))];

    private sealed record Named(AssociationId Id, string Name);
}
