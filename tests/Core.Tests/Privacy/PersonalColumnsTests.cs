using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class PersonalColumnsTests
{
    [Fact]
    public async Task Every_column_that_holds_a_person_says_what_becomes_of_it()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await using var db = assistant.Db();
        var mapped =
            from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.ClrType == typeof(PersonId) || property.ClrType == typeof(PersonId?) || (entity.ClrType == typeof(FileRow) && property.Name == nameof(FileRow.Owner))
            select $"{entity.ClrType.Name}.{property.Name}";
        Assert.Equal(mapped.Order(StringComparer.Ordinal), PersonalColumns.All.Select(column => $"{column.Entity.Name}.{column.Property}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sections_of_the_export_are_named_once()
    {
        var sections = PersonalColumns.All.Select(column => column.Section).OfType<string>().ToList();
        Assert.Equal(sections.Distinct(), sections);
    }
}
