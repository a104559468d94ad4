using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>
/// A coordinator writes to somebody whom a thing to settle is about, by name; the answer comes back as a question to the coordination. Its subject is the
/// thing to settle, which stays on the list. Texts: coordination-letter.*
/// </summary>
public sealed class CoordinationLetterDialog : IDialog
{
    public const string Key = "coordination-letter";

    public static readonly Slot<Guid> To = Slot.Choice<Guid>("to", Guid.TryParse);
    public static readonly Slot<string> Words = Slot.Text("words", maxLength: 1000);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("to") { To }, new("letter") { Words }] };

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        [.. (await NamesAsync(context, cancellationToken)).Select(one => new SlotOption(one.Person.Id.Value.ToString("N"), one.Name))];

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        [("name", (await NamesAsync(context, cancellationToken)).FirstOrDefault(one => answers.Has(To) && one.Person.Id.Value == answers.Of(To)).Name ?? "")];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var (person, name) = (await NamesAsync(turn.ContextFor(turn.Subject), cancellationToken)).FirstOrDefault(one => one.Person.Id.Value == answers.Of(To));
        if (person is null)
        {
            turn.Reply("coordination-letter.nobody", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        var saying = new Saying(
            "coordination-letter.told", [("words", answers.Of(Words)), ("name", turn.Person.Name), ("named", turn.Person.Name.Length > 0)], new Button("coordination-letter.reply", "ask-coordination"));
        var decision = await turn.TellAsync(person, MessageKind.OwnNews, saying, cancellationToken);
        turn.Reply(
            decision is ContactDecision.Refuse ? "coordination-letter.unreachable" : "coordination-letter.sent", [("name", name)],
            [new("todo-list.done", $"done {turn.SubjectId:N}"), new("todo-list.show", "todo")]);
    }

    /// <summary>Whom a coordinator may write to here: nobody else's network's.</summary>
    private static async Task<IReadOnlyList<(Person Person, string Name)>> NamesAsync(DialogContext context, CancellationToken cancellationToken)
    {
        if (!context.Person.May(Role.Coordinator)
            || await context.Db.Todo.FirstOrDefaultAsync(item => item.Id == context.SubjectId && item.NetworkId == context.Person.NetworkId, cancellationToken) is not { } item)
            return [];
        var people = await TodoPeople.OfAsync(context.Db, item, cancellationToken);
        var names = await TodoPeople.NamesAsync(context.Db, people, context.Texts.Plain(context.Person.Language, "team.unnamed"), cancellationToken);
        return [.. people.Select(person => (person, names[person.Id]))];
    }
}
