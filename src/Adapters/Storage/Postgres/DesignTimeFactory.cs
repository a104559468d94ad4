using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace ChatAssistant.Adapters.Storage.Postgres;

/// <summary>What <c>dotnet ef migrations add</c> builds the context with; no server is asked.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<AssistantDb>
{
    public AssistantDb CreateDbContext(string[] args) => new PostgresStorage("Host=localhost").Create();
}
