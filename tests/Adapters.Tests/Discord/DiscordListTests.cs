using System.Collections.Immutable;
using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>A list that Discord would not take in one piece.</summary>
public sealed class DiscordListTests
{
    private const string Lea = "lea";

    [Theory]
    [InlineData(DiscordWay.Gateway)]
    [InlineData(DiscordWay.Http)]
    public async Task Pages_are_turned_in_place_and_what_was_picked_on_all_of_them_is_the_answer(DiscordWay way)
    {
        await using var scene = new ShelfScene(way);
        await scene.StartAsync();
        var list = (await scene.SayAsync(Lea, "/shelf"))[^1];
        Assert.Equal(25, list.Buttons.Count(button => button.Label.StartsWith("Book", StringComparison.Ordinal)));
        await scene.PickNowAsync(Lea, list, "Book 03", "Book 07");
        await scene.TurnAsync(Lea, list.Id, "More");
        await scene.PickNowAsync(Lea, Current(scene, list), "Book 30");
        await scene.TurnAsync(Lea, list.Id, "More");
        await scene.TurnAsync(Lea, list.Id, "Back");
        Assert.Equal(1, scene.Accepted());
        Assert.Equal("Taken: 3+7+30.", (await scene.TapAsync(Lea, "That is all (3)"))[^1].Text);
    }

    private static ShownMessage Current(DiscordScene scene, ShownMessage shown) => scene.SeenBy(Lea).First(message => message.Id == shown.Id);

    private sealed class ShelfScene(DiscordWay way) : DiscordScene(way)
    {
        public Task<bool> PickNowAsync(string person, ShownMessage message, params string[] labels) => Pick(person, message, labels).Acknowledged.WaitAsync(TimeSpan.FromSeconds(30));

        public Task<bool> TurnAsync(string person, string message, string label)
        {
            var shown = SeenBy(person).First(one => one.Id == message);
            return Tap(person, shown, shown.Button(label)).Acknowledged.WaitAsync(TimeSpan.FromSeconds(30));
        }

        protected override void AddWords(IServiceCollection services) => TeaDialog.Register(services, """
            {"shelf": {"books.ask": "Which?", "books.short": "Books", "done": "Taken: {books}."}, "command": {"shelf.names": "shelf", "shelf.help": "shelf"}}
            """).AddDialog<ShelfDialog>("shelf");
    }

    private sealed class ShelfDialog : IDialog
    {
        private static readonly Slot<ImmutableArray<string>> Books = Slot.Choices("books", (string stored, out string value) => (value = stored).Length > 0);

        public DialogDefinition Definition { get; } = new("shelf", Version: 1) { Pages = [new("what") { Books }] };

        public ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
            new([.. Enumerable.Range(0, 60).Select(number => new SlotOption($"{number}", $"Book {number:D2}"))]);

        public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
        {
            turn.Reply("shelf.done", [("books", string.Join('+', answers.Of(Books)))]);
            return Task.CompletedTask;
        }
    }
}
