using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class ContactRulesTests
{
    [Fact]
    public void Every_kind_of_message_has_its_rule() =>
        Assert.Equal(Enum.GetValues<MessageKind>(), ContactRules.Table.Keys.Order());

    [Fact]
    public void The_documented_table_is_the_one_in_the_code()
    {
        var documented =
            from line in File.ReadLines(DocumentPath())
            let cells = line.Split('|', StringSplitOptions.TrimEntries)
            where cells.Length == 5 && Enum.TryParse<MessageKind>(cells[1], out _)
            select (Enum.Parse<MessageKind>(cells[1]), cells[3]);
        Assert.Equal(ContactRules.Table.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.ToString())), documented);
    }

    private static string DocumentPath()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ChatAssistant.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "docs", "contact-policy.md");
    }
}
