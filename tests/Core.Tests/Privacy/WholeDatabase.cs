using System.Text;
using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Everything a database holds, as one text to search: every column of every table, files included.</summary>
public static class WholeDatabase
{
    public static async Task<string> TextAsync(AssistantDb db)
    {
        var text = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().ToList())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the names are the model's own
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                text.Append(table).Append(": ");
                for (var i = 0; i < reader.FieldCount; i++)
                    text.Append(reader.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(i)).Append(" | ");
                text.AppendLine();
            }
        }

        return System.Text.RegularExpressions.Regex.Unescape(text.ToString().Replace("\\\"", "\"", StringComparison.Ordinal));
    }
}
