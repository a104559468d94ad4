using System.Text.Json;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Core.Tests.Columns;

public sealed class JsonColumnTests
{
    [Fact]
    public async Task Every_column_is_written_as_JSON_for_the_web_is()
    {
        var columns = await ColumnsAsync();
        Assert.NotEmpty(columns);
        foreach (var column in columns)
            foreach (var value in RichValues.Of(column.ClrType))
                Assert.Equal(JsonSerializer.Serialize(value, column.ClrType, JsonSerializerOptions.Web), column.GetValueConverter()!.ConvertToProvider(value));
    }

    [Fact]
    public async Task Every_column_reads_what_it_wrote()
    {
        foreach (var column in await ColumnsAsync())
            foreach (var value in RichValues.Of(column.ClrType))
            {
                var converter = column.GetValueConverter()!;
                var written = converter.ConvertToProvider(value);
                Assert.Equal(written, converter.ConvertToProvider(converter.ConvertFromProvider(written)));
            }
    }

    [Fact]
    public void What_a_turn_says_is_written_by_generated_code()
    {
        var turns = TurnJson.Default;
        Assert.All<object?>([turns.OutboundMessage.SerializeHandler, turns.ShownOptions.SerializeHandler, turns.Answers.SerializeHandler, turns.Receipts.SerializeHandler], Assert.NotNull);
    }

    [Fact]
    public async Task A_message_written_before_it_had_buttons_is_read_without_any()
    {
        var message = (await ColumnsAsync()).Single(column => column.Name == nameof(OutboxRow.Message));
        var read = (OutboundMessage)message.GetValueConverter()!.ConvertFromProvider("""{"text":{"spans":[{"text":"Bonjour"}]}}""")!;
        Assert.Equal((0, 0, "Bonjour"), (read.Options.Length, read.Files.Length, read.Text.Plain));
    }

    private static async Task<List<IProperty>> ColumnsAsync()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await using var db = assistant.Db();
        return
        [
            .. db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
                .Where(property => property.GetValueConverter()?.ProviderClrType == typeof(string) && property.ClrType.Assembly != typeof(Guid).Assembly && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum),
        ];
    }
}
