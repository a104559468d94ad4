using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>One column of a table and how its values are stored.</summary>
internal sealed class Column
{
    private readonly ValueConverter? converter;
    private readonly BindValue bind;

    public Column(IProperty property)
    {
        Property = property;
        var mapping = property.GetRelationalTypeMapping();
        converter = mapping.Converter;
        bind = Binding.Of(converter?.ProviderClrType ?? mapping.ClrType);
    }

    public IProperty Property { get; }

    public string Name => Property.GetColumnName();

    /// <summary>Tells which row: its key, and its version where it has one.</summary>
    public bool IsCondition => Property.IsPrimaryKey() || Property.IsConcurrencyToken;

    /// <summary>Stores a value, as a parameter of EF Core's for this property would.</summary>
    /// <returns>SQLite's result code.</returns>
    public int Bind(sqlite3_stmt statement, int place, object? value)
    {
        var stored = value is not null && converter is not null ? converter.ConvertToProvider(value) : value;
        return stored is null ? raw.sqlite3_bind_null(statement, place) : bind(statement, place, stored);
    }
}
