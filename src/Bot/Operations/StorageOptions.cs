using System.ComponentModel.DataAnnotations;

namespace ChatAssistant.Bot.Operations;

/// <summary>Which database, and where.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    [AllowedValues(Sqlite, Postgres, ErrorMessage = $"{Section}:Provider must be sqlite or postgres.")]
    public string Provider { get; set; } = Sqlite;

    [Required(ErrorMessage = $"{Section}:ConnectionString is empty: name a file (Data Source=data/chatassistant.db) or leave the setting out.")]
    public string ConnectionString { get; set; } = "Data Source=data/chatassistant.db";

    /// <summary>The file that knows of erasures when a backup does not; null is beside the SQLite file, or <c>data/chatassistant.erasures</c>. Replicas share it.</summary>
    public string? ErasureJournal { get; set; }

    /// <summary>True when several processes may share it.</summary>
    public bool IsShared => Provider == Postgres;

    /// <summary>Reads them before the container is built, for what must be registered accordingly.</summary>
    public static StorageOptions From(IConfiguration configuration) => configuration.GetSection(Section).Get<StorageOptions>() ?? new();
}
