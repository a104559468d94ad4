using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;

namespace ChatAssistant.Core.Data.Rows;

/// <summary>A row as it is written.</summary>
public interface IRow
{
    IEntityType Type { get; }

    EntityState State { get; }

    /// <summary>What the tracker knows of it; null for a row that is not tracked.</summary>
    IUpdateEntry? Entry { get; }

    /// <param name="place">The column's place in <see cref="TableShape.Columns"/>.</param>
    bool Writes(int place);

    object? Current(IProperty column);

    /// <summary>The value it was read with.</summary>
    object? Original(IProperty column);

    /// <summary>Takes the key that the database made up.</summary>
    void Generate(IProperty column, object value);
}
