using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SQLitePCL;

namespace ChatAssistant.Adapters.Storage.Sqlite.Writing;

/// <summary>How the values of a column are stored.</summary>
internal sealed class ColumnBinding
{
    private readonly ValueConverter? converter;
    private readonly JsonBinding? json;
    private readonly BindValue bind;

    public ColumnBinding(IProperty property)
    {
        Property = property;
        var mapping = property.GetRelationalTypeMapping();
        converter = property.GetValueConverter() ?? mapping.Converter;
        json = converter is JsonText.IWriting writing ? new(writing) : null;
        IsSmall = property.ClrType.IsValueType || property.ClrType == typeof(string);
        bind = Binding.Of(converter?.ProviderClrType ?? mapping.ClrType);
    }

    public IProperty Property { get; }

    /// <summary>Whether a value is small, so that to find it the same as the last takes less than to bind it.</summary>
    public bool IsSmall { get; }

    /// <summary>Stores a value, as a parameter of EF Core's for this property would.</summary>
    /// <returns>SQLite's result code.</returns>
    public int Bind(sqlite3_stmt statement, int place, object? value)
    {
        if (value is not null && json is not null)
            return json.Bind(statement, place, value);
        var stored = value is not null && converter is not null ? converter.ConvertToProvider(value) : value;
        return stored is null ? raw.sqlite3_bind_null(statement, place) : bind(statement, place, stored);
    }
}
