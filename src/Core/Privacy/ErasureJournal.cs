using System.Text;
using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// What was asked and done about erasing people, in a file beside the database: a backup does not hold it, so that after a restore it tells what must be
/// done again (<see cref="ErasureReplay"/>). It knows people by a keyed hash of their id only. A line is on the disk before what it tells of is committed.
/// </summary>
/// <param name="file">Where; null keeps nothing (the demonstration, a database in memory).</param>
public sealed class ErasureJournal(string? file)
{
    /// <summary>Longer than any backup lives (30 days).</summary>
    public static readonly Duration Kept = Duration.FromDays(60);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static ErasureJournal None { get; } = new(file: null);

    public Task AskedAsync(PersonId person, Instant due, Instant now, CancellationToken cancellationToken) =>
        AppendAsync(key => new(key, now, JournalAct.Asked, JournalLines.Hash(key, person), Due: due), cancellationToken);

    public Task KeptAsync(PersonId person, Instant now, CancellationToken cancellationToken) =>
        AppendAsync(key => new(key, now, JournalAct.Kept, JournalLines.Hash(key, person)), cancellationToken);

    public Task ErasedAsync(PersonId person, Instant now, CancellationToken cancellationToken) =>
        AppendAsync(key => new(key, now, JournalAct.Erased, JournalLines.Hash(key, person)), cancellationToken);

    public Task MergedAsync(PersonId gone, PersonId into, Instant now, CancellationToken cancellationToken) =>
        AppendAsync(key => new(key, now, JournalAct.Merged, JournalLines.Hash(key, gone), Into: JournalLines.Hash(key, into)), cancellationToken);

    /// <summary>How many people it says were erased.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public async Task<int> CountErasedAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Where(entry => entry.Act == JournalAct.Erased).DistinctBy(entry => entry.Subject).Count();

    /// <summary>Takes out what is older than <see cref="Kept"/>.</summary>
    public async Task ForgetAsync(Instant now, CancellationToken cancellationToken)
    {
        if (file is null || !File.Exists(file))
            return;
        await using var stream = await OpenAsync(cancellationToken);
        var (entries, _) = await ReadAsync(stream, cancellationToken);
        var recent = entries.Where(entry => entry.At >= now - Kept).ToList();
        if (recent.Count < entries.Count)
            await WriteAsync(stream, at: 0, Lines(recent), cancellationToken);
    }

    /// <exception cref="IOException">It cannot be opened.</exception>
    internal async Task<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        if (file is null)
            return [];
        await using var stream = await OpenAsync(cancellationToken);
        return (await ReadAsync(stream, cancellationToken)).Entries;
    }

    private async Task AppendAsync(Func<ReadOnlyMemory<byte>, JournalEntry> entry, CancellationToken cancellationToken)
    {
        if (file is null)
            return;
        await using var stream = await OpenAsync(cancellationToken);
        var (_, key) = await ReadAsync(stream, cancellationToken);
        var used = key.IsEmpty ? JournalLines.NewKey() : key;
        var line = JournalLines.Write(entry(used));
        // The empty line ends one that a crash cut.
        await WriteAsync(stream, stream.Length, key.IsEmpty ? ["", JournalLines.KeyLine(used), line] : ["", line], cancellationToken);
    }

    private static async Task<(IReadOnlyList<JournalEntry> Entries, ReadOnlyMemory<byte> LastKey)> ReadAsync(FileStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return JournalLines.Read((await reader.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Lines(IEnumerable<JournalEntry> entries) =>
        entries.GroupBy(entry => JournalLines.KeyLine(entry.Key)).SelectMany(group => group.Select(JournalLines.Write).Prepend(group.Key));

    private static async Task WriteAsync(FileStream stream, long at, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        stream.Position = at;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + '\n'))), cancellationToken);
        stream.SetLength(stream.Position);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>For this process alone: replicas may share the file.</summary>
    private async Task<FileStream> OpenAsync(CancellationToken cancellationToken)
    {
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file!))!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(file!, how);
            }
            catch (IOException) when (waited < Patience && File.Exists(file))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
