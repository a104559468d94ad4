using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>What <c>dotnet ef migrations add</c> builds the context with; no database is touched.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<AssistantDb>
{
    public AssistantDb CreateDbContext(string[] args) => new SqliteStorage("Data Source=:memory:").Create();
}
