using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>Takes the place of EF Core's own factory, whose batches of one row compose, prepare and forget their statement each time.</summary>
internal sealed class PreparedBatchFactory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    public ModificationCommandBatch Create() => new PreparedBatch(dependencies);
}
