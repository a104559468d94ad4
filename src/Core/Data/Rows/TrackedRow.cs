using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>A row of the tracker's.</summary>
internal sealed class TrackedRow(IUpdateEntry entry, TableShape table) : IRow
{
    public IEntityType Type => entry.EntityType;

    public EntityState State => entry.EntityState;

    public IUpdateEntry Entry => entry;

    public bool Writes(int place) => State switch
    {
        EntityState.Added => !entry.HasTemporaryValue(table.Columns[place]),
        EntityState.Modified => entry.IsModified(table.Columns[place]),
        _ => false,
    };

    public object? Current(IProperty column) => entry.GetCurrentValue(column);

    public object? Original(IProperty column) => entry.GetOriginalValue(column);

    public void Generate(IProperty column, object value) => entry.SetStoreGeneratedValue(column, value);
}
