using System.Text;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatAssistant.Tests.Shared;

public enum Drink
{
    Tea,
    Coffee,
}

/// <summary>A small dialog of the tests' own, with a condition, an optional slot and a review.</summary>
public sealed class TeaDialog : IDialog
{
    public static readonly Slot<Drink> Drink = Slot.Choice<Drink>("drink");
    public static readonly Slot<bool> Milk = Slot.YesNo("milk");
    public static readonly Slot<string> Note = Slot.Text("note", maxLength: 20).Optional();

    public DialogDefinition Definition { get; } = new("tea", Version: 1)
    {
        Pages = [new("what") { Drink, { Milk, answers => answers.Is(Drink, Shared.Drink.Tea) } }, new("more") { Note }],
        Review = true,
    };

    /// <param name="more">More texts, as JSON, for what a test adds.</param>
    public static IServiceCollection Register(IServiceCollection services, string? more = null)
    {
        // The turn's own machinery with this dialog only: none of the product's.
        services.RemoveAll<ICommand>().RemoveAll<IDialog>().RemoveAll<IFreeText>().RemoveAll<IDueHandler>();
        return services.AddTurns().AddSingleton(Texts(more)).AddDialog<TeaDialog>("tea").AddCommand<Start>().AddCommand<Status>().AddCommand<Broken>();
    }

    public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        turn.Reply("tea.done", [("drink", answers.Of(Drink).ToString()), ("note", answers.Find(Note) ?? "-")]);
        return Task.CompletedTask;
    }

    private static TextCatalog Texts(string? more)
    {
        const string Own = """
            {"tea": {"drink.ask": "Tea or coffee?", "drink.short": "Drink", "drink.tea": "Tea", "drink.coffee": "Coffee", "milk.ask": "Milk?", "milk.short": "Milk",
             "note.ask": "A note?", "note.short": "Note", "done": "A {drink}, note {note}."},
             "hello": "Hello.", "where": "Nothing.", "command": {"tea.names": "tea", "tea.help": "tea", "start.names": "start", "start.help": "-", "status.names": "status", "status.help": "-", "broken.names": "broken", "broken.help": "-",
             "clash.names": "clash", "clash.help": "-"}}
            """;
        var assembly = typeof(TextCatalog).Assembly;
        var common = assembly.GetManifestResourceNames().Where(name => name.EndsWith("common.json", StringComparison.Ordinal))
            .Concat(assembly.GetManifestResourceNames().Where(name => name.EndsWith("group.json", StringComparison.Ordinal) || name.EndsWith("reading.json", StringComparison.Ordinal)))
            .Select(name => (name.Contains(".fr.", StringComparison.Ordinal) ? "fr" : "en", assembly.GetManifestResourceStream(name)!));
        return TextCatalog.Load([
            .. common,
            .. from language in new[] { "fr", "en" } from json in new[] { Own, more } where json is not null select (language, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(json))),
        ]);
    }

    private sealed class Start : ICommand
    {
        public string Key => "start";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            turn.Reply("hello");
            return Task.CompletedTask;
        }
    }

    private sealed class Status : ICommand
    {
        public string Key => "status";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            turn.Reply("where");
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : ICommand
    {
        public string Key => "broken";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) => throw new InvalidOperationException("A bug.");
    }
}
