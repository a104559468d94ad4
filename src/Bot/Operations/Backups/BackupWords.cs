using System.Globalization;
using ChatAssistant.Adapters.Storage.Sqlite;
using NodaTime.Text;

namespace ChatAssistant.Bot.Operations.Backups;

/// <summary>What the commands say when they are done.</summary>
internal static class BackupWords
{
    public static string Taken(string file, BackupReport report) => $"The backup is in {file}, and was read again: {Contents(report)}. Keep it no longer than 30 days.";

    public static string Sound(string file, BackupReport report, int erased) =>
        $"{file} is sound: {Contents(report)}.{Newer(report)} The erasure journal knows of {Count(erased, "erased person", "erased people")}: whoever of them is in the backup is erased again at the next start.";

    public static string Restored(string file, BackupReport report, string? was) =>
        $"Restored from {file}: {Contents(report)}.{Newer(report)} Start the assistant: erasures since the backup are done again."
        + (was is null ? "" : $" What was there is in {was}: delete it once all is well, it holds people's data.");

    private static string Contents(BackupReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", report.Networks.DefaultIfEmpty("no network"))}; {Count(report.People, "person", "people")}; last message {(report.LastMessage is { } at ? InstantPattern.General.Format(at) : "none")}; {report.Bytes / 1024.0 / 1024.0:F1} MB");

    private static string Newer(BackupReport report) => report.MissingMigrations == 0 ? "" : " An older version wrote it: the next start brings it up to date.";

    private static string Count(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
