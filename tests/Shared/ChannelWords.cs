using System.Collections.Immutable;
using System.Text;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Tests.Shared;

/// <summary>What the specification of the channels lets the assistant say, besides the tea: an echo, a long text, a file, a replacement, several choices.</summary>
public static class ChannelWords
{
    public const int LongWords = 1500;
    public const string FileName = "rencontre.ics";
    public static readonly byte[] FileBytes = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"u8.ToArray();

    /// <summary>Many paragraphs of numbered words, so that a missing or swapped piece shows.</summary>
    public static string LongText { get; } = string.Join("\n\n", Enumerable.Range(0, LongWords).Chunk(60).Select(chunk => string.Join(' ', chunk.Select(number => $"mot{number:D4}"))));

    public const string Texts = """
        {"picnic": {"food.ask": "What do you bring?", "food.short": "Food", "food.bread": "Bread", "food.cheese": "Cheese", "food.fruit": "Fruit", "food.cake": "Cake", "food.salad": "Salad", "food.water": "Water",
          "food.juice": "Juice", "food.plates": "Plates", "food.chairs": "Chairs", "food.music": "Music", "food.balls": "Balls", "food.games": "Games",
          "when.ask": "When?", "when.short": "When", "done": "Noted: {food}, {when}."},
         "said": "{words}", "first": "First version.", "second": "Second version.", "file": "Here is your file.",
         "command": {"picnic.names": "picnic", "picnic.help": "picnic", "echo.names": "echo", "echo.help": "-", "long.names": "long", "long.help": "-", "file.names": "file", "file.help": "-",
          "secret.names": "secret", "secret.help": "-", "replace.names": "replace", "replace.help": "-", "numbers.names": "numbers", "numbers.help": "-"}}
        """;

    public static IServiceCollection Register(IServiceCollection services) => TeaDialog.Register(services, Texts)
        .AddDialog<PicnicDialog>("picnic")
        .AddCommand<Echo>().AddCommand<Long>().AddCommand<Attached>().AddCommand<Replace>().AddCommand<Secret>().AddCommand<Numbers>();

    public enum Food
    {
        Bread, Cheese, Fruit, Cake, Salad, Water, Juice, Plates, Chairs, Music, Balls, Games,
    }

    private sealed class PicnicDialog : IDialog
    {
        private static readonly Slot<ImmutableArray<Food>> Bring = Slot.Choices<Food>("food");
        private static readonly Slot<LocalDate> When = Slot.Date("when");

        public DialogDefinition Definition { get; } = new("picnic", Version: 1) { Pages = [new("what") { Bring }, new("when") { When }] };

        public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
        {
            turn.Reply("picnic.done", [("food", string.Join("+", answers.Of(Bring))), ("when", answers.Of(When).ToString("uuuu-MM-dd", null))]);
            return Task.CompletedTask;
        }
    }

    private sealed class Echo : ICommand
    {
        public string Key => "echo";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            turn.Reply("said", [("words", argument)]);
            return Task.CompletedTask;
        }
    }

    private sealed class Long : ICommand
    {
        public string Key => "long";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            turn.Reply("said", [("words", LongText)], [new("tea.drink.tea", "tea")]);
            return Task.CompletedTask;
        }
    }

    private sealed class Attached : ICommand
    {
        public string Key => "file";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            var file = new FileRow
            {
                Id = turn.NewId(), Key = Convert.ToHexStringLower(Encoding.ASCII.GetBytes("a-key-of-32-characters-as-always")), Owner = turn.Person.Id.Value,
                Name = FileName, MediaType = "text/calendar", Bytes = FileBytes, ExpiresAt = turn.Now + Duration.FromDays(1),
            };
            turn.Db.Files.Add(file);
            turn.Reply("file", file: file);
            return Task.CompletedTask;
        }
    }

    /// <summary>Says what must not travel in a chat that is not encrypted end to end.</summary>
    private sealed class Secret : ICommand
    {
        public string Key => "secret";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            turn.Reply(new Saying("said", [("words", argument)]) { IsConfidential = true });
            return Task.CompletedTask;
        }
    }

    /// <summary>Says something, and at the second time puts something else in its place.</summary>
    private sealed class Replace : ICommand
    {
        public string Key => "replace";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            var first = turn.Db.Outbox.Where(row => row.ConversationId == turn.Conversation.Id).OrderBy(row => row.Sequence).Select(row => (long?)row.Id).FirstOrDefault();
            turn.Reply(new Saying(first is null ? "first" : "second", []) { Replaces = first });
            return Task.CompletedTask;
        }
    }

    private sealed class Numbers : ICommand
    {
        public string Key => "numbers";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            turn.Person.TextOnly = true;
            turn.Start("tea");
            return Task.CompletedTask;
        }
    }
}
