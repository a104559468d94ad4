using System.Collections.Immutable;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Stored files as uploads.</summary>
internal sealed class DiscordFiles(StorageWatch watch, DomainClock clock)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <returns>The uploads, and a line for each file that cannot be one: gone, or too large.</returns>
    public async Task<(IReadOnlyList<Upload> Uploads, string Missing)> LoadAsync(ImmutableArray<FileReference> references, DiscordScreen screen, CancellationToken cancellationToken)
    {
        if (references.IsEmpty)
            return ([], "");
        var (now, ids) = (clock.Now, references.Select(reference => reference.File).ToList());
        var rows = await watch.ReadAsync(db => db.Files.AsNoTracking().Where(row => ids.Contains(row.Id) && row.ExpiresAt > now).ToDictionaryAsync(row => row.Id, cancellationToken), cancellationToken);
        var (uploads, missing) = (new List<Upload>(), new List<string>());
        foreach (var reference in references)
            if (!rows.TryGetValue(reference.File, out var row))
                missing.Add(screen.Word("file.missing", ("name", reference.Name)));
            else if (row.Bytes.Length > Largest)
                missing.Add(screen.Word("file.large", ("name", reference.Name)));
            else
                uploads.Add(new(row.Name, row.Bytes, row.MediaType));
        return (uploads, string.Join('\n', missing.Select(DiscordText.Escaped)));
    }
}
