using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Storage.Postgres;
using ChatAssistant.Adapters.Storage.Sqlite;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Adapters.Tests.Storage;

public sealed partial class MigrationTests
{
    public static TheoryData<string> Providers => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_model_has_no_changes_without_a_migration(string provider)
    {
        await using var db = Db(provider);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration for both databases: docs/extending.md names the commands.");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_compiled_model_is_the_model(string provider)
    {
        await using var db = Db(provider);
        var initializer = db.GetService<IModelRuntimeInitializer>();
        var built = initializer.Initialize(db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false), designTime: false);
        Assert.Equal(Told(built), Told(db.Model));
    }

    /// <summary>Without what stands for a list that was never set: it is stored as an empty one, and read as one.</summary>
    private static string Told(IModel model) => UnsetList().Replace(model.ToDebugString(MetadataDebugStringOptions.LongDefault), "");

    private static AssistantDb Db(string provider) =>
        (provider == "sqlite" ? new SqliteStorage("Data Source=:memory:") : (IStorage)new PostgresStorage("Host=nowhere")).Create();

    [GeneratedRegex(@" Sentinel:System\.Collections\.Immutable\S+")]
    private static partial Regex UnsetList();
}
