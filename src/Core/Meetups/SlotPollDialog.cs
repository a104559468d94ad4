using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>Proposes dates to the others of an exchange, which is its subject. Texts: slots.*</summary>
public sealed class SlotPollDialog(VotePrompts prompts) : IDialog
{
    public const string Key = "slots";

    public static readonly Slot<ImmutableArray<Occasion>> Dates = Slot.DateTimes("dates", SlotPoll.FewestSlots, SlotPoll.MostSlots);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("dates") { Dates }], Review = true };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var participants = await Participants.OfAsync(context.Db, context.Person, context.SubjectId, cancellationToken);
        return [("partners", participants?.PartnersOf(context.Person))];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await Participants.OfAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken) is not { Exchange.IsOpen: true } participants)
        {
            turn.Reply("slots.no-exchange", buttons: NextSteps.Buttons);
            return;
        }

        // Dates may have gone by since they were written: a dialog can be taken up days later.
        var slots = answers.Of(Dates).Select(occasion => CivilSpan.Of(occasion, turn.Zone)).Where(slot => slot.Start > turn.Now).DistinctBy(slot => slot.Start).ToList();
        if (slots.Count < SlotPoll.FewestSlots)
        {
            turn.Reply("slots.gone-by");
            turn.Start(Key, turn.Subject);
            return;
        }

        await OpenAsync(turn, participants, slots, cancellationToken);
    }

    private async Task OpenAsync(Turn turn, Participants participants, IReadOnlyList<(Instant Start, int Minutes)> slots, CancellationToken cancellationToken)
    {
        var exchange = participants.Exchange;
        var replaced = await turn.Db.PollsWithVotes.Where(open => open.ExchangeId == exchange.Id && open.Status == SlotPollStatus.Open).ToListAsync(cancellationToken);
        foreach (var open in replaced.Where(open => open.TryCancel()))
            await VotePrompts.RetireAsync(turn.Db, open, participants.Ids, turn.Now, cancellationToken);
        var poll = SlotPoll.Open(exchange, turn.Person, slots, turn.NewId, turn.Now);
        turn.Db.SlotPolls.Add(poll);
        turn.Db.Due.AddRange(PollSchedule.Of(poll, turn.Zone));
        turn.Db.ExchangeHistory.Add(new ExchangeEvent { Id = turn.NewId(), ExchangeId = poll.ExchangeId, Kind = "poll-opened", By = turn.Person.Id, At = turn.Now });
        var reason = replaced.Count > 0 ? VoteReason.Again : VoteReason.First;
        var unreached = await prompts.AskAsync(new(poll, participants), reason, new(turn.Db, turn.Outbox, turn.Texts, turn.Now), cancellationToken);
        turn.Reply(
            "slots.opened",
            [("partners", participants.PartnersOf(turn.Person)), ("unreached", unreached), ("missed", unreached.Length)],
            [new("poll.see", MeetupActions.Poll(poll))]);
    }
}
