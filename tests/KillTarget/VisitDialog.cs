using System.Text;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.KillTarget;

/// <summary>A dialog of five questions, as it shipped first; and as a later release has it, without the second question and with one more before the fourth (its version is the same: nothing was renamed).</summary>
internal sealed class VisitDialog(bool newer) : IDialog
{
    private const string Own = """
        {"visit": {"who.ask": "Who comes?", "who.short": "Who", "town.ask": "From which town?", "town.short": "Town", "count.ask": "How many are you?", "count.short": "Count",
         "meal.ask": "A meal?", "meal.short": "Meal", "day.ask": "On which day?", "day.short": "Day", "note.ask": "Anything else?", "note.short": "Note"},
         "command": {"visit.names": "visit", "visit.help": "-"}}
        """;

    private static readonly Slot<string> Who = Slot.Text("who", maxLength: 40);
    private static readonly Slot<string> Town = Slot.Text("town", maxLength: 40);
    private static readonly Slot<string> Count = Slot.Text("count", maxLength: 40);
    private static readonly Slot<string> Meal = Slot.Text("meal", maxLength: 40);
    private static readonly Slot<string> Day = Slot.Text("day", maxLength: 40);
    private static readonly Slot<string> Note = Slot.Text("note", maxLength: 40);

    public DialogDefinition Definition { get; } = newer
        ? new("visit", Version: 1) { Pages = [new("one") { Who }, new("three") { Count }, new("more") { Meal }, new("four") { Day }, new("five") { Note }] }
        : new("visit", Version: 1) { Pages = [new("one") { Who }, new("two") { Town }, new("three") { Count }, new("four") { Day }, new("five") { Note }] };

    public static IServiceCollection Register(IServiceCollection services, bool newer) => services
        .AddSingleton(TextCatalog.Load(EmbeddedTexts.Open().Concat(new[] { "fr", "en" }.Select(language => (language, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(Own)))))))
        .AddSingleton<IDialog>(new VisitDialog(newer))
        .AddSingleton<ICommand>(new StartDialogCommand("visit", "visit", Role.Volunteer, isListed: false, HelpGroup.Search));

    public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var said = Definition.Slots.Select(asked => $"{asked.Slot.Key}={answers.Values.GetValueOrDefault(asked.Slot.Key)}");
        turn.Outbox.Add(turn.Conversation, turn.Person, new(RichText.From("Noted: " + string.Join(", ", said))), MessageKind.Answer);
        return Task.CompletedTask;
    }
}
