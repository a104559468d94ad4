using System.Globalization;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>News of an exchange in a few words, for its history and the coordination. Texts: news.*</summary>
public sealed class NewsDialog : IDialog
{
    public const string Key = "news";

    public static readonly Slot<Guid> About = Slot.Choice<Guid>("exchange", Guid.TryParse);
    public static readonly Slot<string> Words = Slot.Text("words", maxLength: 500);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("exchange") { About }, new("words") { Words }] };

    public static Answers Given(Exchange exchange) => Answers.None.With(About, exchange.Id.ToString("N", CultureInfo.InvariantCulture)).AsKnown();

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        [.. (await OwnExchanges.UnclosedAsync(context.Db, context.Person, cancellationToken)).Select(own =>
            new SlotOption(own.Exchange.Id.ToString("N", CultureInfo.InvariantCulture), string.Join(", ", own.Names)))];

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnExchanges.FindAsync(turn.Db, turn.Person, answers.Of(About), cancellationToken) is not { Exchange: var exchange })
        {
            turn.Reply("followup.none", buttons: NextSteps.Buttons);
            return;
        }

        turn.Db.ExchangeNews.Add(new() { Id = turn.NewId(), NetworkId = exchange.NetworkId, ExchangeId = exchange.Id, By = turn.Person.Id, Words = answers.Of(Words), At = turn.Now });
        turn.Record(exchange, "news");
        turn.Reply("news.kept", buttons: [new("check-in.write", FollowUpActions.Write(exchange)), new("check-in.new-slots", Meetups.MeetupActions.Slots(exchange.Id))]);
    }
}
