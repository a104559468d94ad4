using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Asks the check-ins that are due; recalls once those without an answer, then gives them to the coordinator.</summary>
public sealed class CheckInHandler(Prompts prompts, DialogCatalog dialogs, IContactPolicy policy) : IDueHandler
{
    /// <summary>What waking changes of a check-in.</summary>
    private static readonly string[] Steps =
        [nameof(CheckIn.Status), nameof(CheckIn.WakeAt), nameof(CheckIn.AskedAt), nameof(CheckIn.RemindedAt), nameof(CheckIn.SnoozedUntil)];

    public string Kind => CheckInWakes.DueKind;

    /// <summary>An answer, a new plan or the end of an exchange is written into the check-in; whatever else the person does, into the conversation that it is asked in.</summary>
    public bool MayRunAhead => true;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var chunk = await CheckInChunk.LoadAsync(rows, context.Db, context.Now, cancellationToken);
        var woken = new List<(CheckIn, DueRow)>(rows.Count);
        foreach (var row in rows)
            if (chunk.WokenBy(row) is { } checkIn)
            {
                await WakeAsync(checkIn, chunk, context, cancellationToken);
                context.Db.Changed(checkIn, Steps);
                woken.Add((checkIn, row));
            }
            else
                row.State = DueState.Cancelled;
        await CheckInWakes.MoveOnAsync(context.Db, woken, context.Now, cancellationToken);
    }

    private async Task WakeAsync(CheckIn checkIn, CheckInChunk chunk, DueContext context, CancellationToken cancellationToken)
    {
        if (chunk.BriefOf(checkIn) is not { Own.Contact: var reader } brief || chunk.IsMoot(brief))
            checkIn.Close();
        else if (brief.Exchange.Status != ExchangeStatus.Open)
            checkIn.Postpone(CheckInSchedule.SilenceEnds(context.Now, reader.Zone, brief.Closed));
        else if (chunk.PatienceEnds(brief, reader, context.Now) is { } later)
            checkIn.Postpone(later);
        else if (checkIn.RemindedAt is not null)
            Escalate(brief, context);
        else if (chunk.IsBusy(reader.Id))
            checkIn.Postpone(CheckInSchedule.WhenBusy(context.Now, reader.Zone));
        else
            await AskAsync(brief, reader, chunk, context, cancellationToken);
    }

    private async Task AskAsync(CheckInBrief brief, Person reader, CheckInChunk chunk, DueContext context, CancellationToken cancellationToken)
    {
        var decision = await policy.DecideAsync(context.Db, reader, MessageKind.CheckIn, context.Now, cancellationToken);
        if (decision is ContactDecision.Hold held)
            brief.CheckIn.Postpone(held.Until);
        else if (decision is ContactDecision.Refuse || chunk.ConversationOf(reader) is not { } conversation)
            Escalate(brief, context);
        else
        {
            var subject = new DialogContext(context.Db, reader, context.Now, context.Texts, CheckInQuestions.SubjectOf(brief.CheckIn));
            var prompt = await prompts.ComposeAsync(dialogs.Of(brief.CheckIn.Kind), subject, brief.Arguments(reader, context.Now), cancellationToken);
            context.Outbox.Add(conversation, reader, prompt, MessageKind.CheckIn);
            chunk.MarkAsked(reader.Id);
            MarkAsked(brief, context.Now, reader.Zone);
        }
    }

    private static void MarkAsked(CheckInBrief brief, Instant now, DateTimeZone zone)
    {
        var silenceEnds = CheckInSchedule.SilenceEnds(now, zone, brief.Closed);
        if (brief.CheckIn.Status == CheckInStatus.Asked)
            brief.CheckIn.Remind(now, silenceEnds);
        else
            brief.CheckIn.Ask(now, silenceEnds);
    }

    private static void Escalate(CheckInBrief brief, DueContext context)
    {
        brief.CheckIn.Escalate();
        context.Db.Todo.Add(new()
        {
            Id = Guid.CreateVersion7(context.Now.ToDateTimeOffset()), NetworkId = brief.CheckIn.NetworkId, Kind = FollowUpTodo.Silent, Subject = brief.CheckIn.Id,
            Words = brief.AllNames, CreatedAt = context.Now,
        });
    }
}
