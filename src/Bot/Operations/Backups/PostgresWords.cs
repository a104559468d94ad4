namespace ChatAssistant.Bot.Operations.Backups;

/// <summary>PostgreSQL has its own, better tools for this: how they are called.</summary>
internal static class PostgresWords
{
    public static string For(string command) => command == OperatorCommand.Backup
        ? "Storage:Provider is postgres: take the backup with PostgreSQL's own tool, while the assistant runs: pg_dump --format=custom --file=assistant.dump --dbname=\"postgresql://USER@HOST/DATABASE\" (the keys are in it). Keep the file of Storage:ErasureJournal apart; docs/operations.md says why."
        : "Storage:Provider is postgres: stop every replica, put the backup back with PostgreSQL's own tool: pg_restore --clean --if-exists --exit-on-error --single-transaction --dbname=\"postgresql://USER@HOST/DATABASE\" assistant.dump (pg_restore --list assistant.dump checks it), leave the file of Storage:ErasureJournal as it is, and start: erasures since then are done again.";
}
