using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>A row that nobody tracks: its columns are read from the entity when it is written.</summary>
/// <param name="written">A bit for each column that is written.</param>
internal sealed class LooseRow(IEntityType type, EntityState state, object entity, ulong written) : IRow
{
    private ulong written = written;

    public IEntityType Type => type;

    public EntityState State => state;

    public IUpdateEntry? Entry => null;

    public object Entity => entity;

    public void WriteAlso(ulong columns) => written |= columns;

    public bool Writes(int place) => (written & (1UL << place)) != 0;

    /// <summary>A version is raised as it is written.</summary>
    public object? Current(IProperty column) => state == EntityState.Modified && column.IsConcurrencyToken ? (int)Original(column)! + 1 : Original(column);

    public object? Original(IProperty column) => column.GetGetter().GetClrValue(entity);

    public void Generate(IProperty column, object value) => column.PropertyInfo!.SetValue(entity, value);
}
