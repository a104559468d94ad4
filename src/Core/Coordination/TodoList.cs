using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>What waits for a network's coordination, oldest first, with what can be done about it at once.</summary>
public static class TodoList
{
    /// <summary>What one message shows; the rest is counted, and comes up as these are settled.</summary>
    public const int MostShown = 5;

    public static IQueryable<TodoItem> Open(AssistantDb db, NetworkId? network) =>
        db.Todo.Where(item => item.NetworkId == network && item.DoneAt == null);

    /// <param name="opening">The text above the list: "todo-list.now", "todo-list.morning".</param>
    /// <returns>Null when nothing waits.</returns>
    public static async Task<Saying?> SayAsync(AssistantDb db, Person reader, TextCatalog texts, string opening, CancellationToken cancellationToken)
    {
        var count = await Open(db, reader.NetworkId).CountAsync(cancellationToken);
        if (count == 0)
            return null;
        var items = await Open(db, reader.NetworkId).AsNoTracking().OrderBy(item => item.CreatedAt).ThenBy(item => item.Id).Take(MostShown).ToListAsync(cancellationToken);
        var lines = items.Select((item, i) => texts.Format(reader.Language, "todo-list.line", ("number", i + 1), ("what", Words(item, reader.Language, texts))));
        return new(
            opening,
            [("name", reader.Name), ("named", reader.Name.Length > 0), ("count", count), ("more", count - items.Count), ("items", lines.Aggregate((all, line) => all + RichText.From("\n") + line))],
            [.. items.SelectMany((item, i) => TodoActions.Of(item).Select(act => ButtonOf(i + 1, act, reader.Language, texts)))]);
    }

    private static RichText Words(TodoItem item, string language, TextCatalog texts)
    {
        var key = $"todo.{item.Kind}";
        return texts.Format(language, texts.Has(language, key) ? key : "todo-list.other", ("words", item.Words));
    }

    private static Button ButtonOf(int number, (string Text, string Command) act, string language, TextCatalog texts) =>
        new("todo-list.button", act.Command) { Arguments = [("number", number), ("label", texts.Plain(language, act.Text))] };
}
