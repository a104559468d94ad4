using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>All that a chunk of due check-ins needs, loaded by a few queries.</summary>
internal sealed class CheckInChunk
{
    private static readonly Duration Recent = Duration.FromMinutes(30);
    private static readonly string[] SignsOfLife = ["relayed", "poll-opened", "meetup-fixed", "meetup-moved"];

    private readonly Dictionary<Guid, CheckIn> checkIns;
    private readonly IReadOnlyDictionary<Guid, CheckInBrief> briefs;
    private readonly ILookup<PersonId, Conversation> conversations;
    private readonly HashSet<PersonId> busy;
    private readonly Dictionary<Guid, MeetupOutcome> outcomes;
    private readonly ILookup<Guid, ExchangeEvent> signs;
    private readonly CheckInArrivals arrivals;

    private CheckInChunk(
        Dictionary<Guid, CheckIn> checkIns, IReadOnlyDictionary<Guid, CheckInBrief> briefs, ILookup<PersonId, Conversation> conversations,
        HashSet<PersonId> busy, Dictionary<Guid, MeetupOutcome> outcomes, ILookup<Guid, ExchangeEvent> signs, CheckInArrivals arrivals) =>
        (this.checkIns, this.briefs, this.conversations, this.busy, this.outcomes, this.signs, this.arrivals) = (checkIns, briefs, conversations, busy, outcomes, signs, arrivals);

    public static async Task<CheckInChunk> LoadAsync(IReadOnlyList<DueRow> rows, AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Subject).ToList();
        var checkIns = await db.CheckIns.Where(checkIn => ids.Contains(checkIn.Id)).ToDictionaryAsync(checkIn => checkIn.Id, cancellationToken);
        var people = checkIns.Values.Select(checkIn => checkIn.PersonId).Distinct().ToList();
        var since = now - Recent;
        var conversations = await db.Conversations.Where(place => people.Contains(place.PersonId!.Value) && place.Unreachable == null).ToListAsync(cancellationToken);
        var busy = await db.Sessions.Where(session => people.Contains(session.PersonId) && session.Status == SessionStatus.Open && session.UpdatedAt > since).Select(session => session.PersonId)
            .Concat(db.Set<CheckIn>().Where(checkIn => people.Contains(checkIn.PersonId) && (checkIn.AskedAt > since || checkIn.RemindedAt > since)).Select(checkIn => checkIn.PersonId))
            .ToListAsync(cancellationToken);
        return new(
            checkIns,
            await CheckInBriefs.LoadAsync(db, checkIns.Values, cancellationToken),
            conversations.ToLookup(place => place.PersonId!.Value),
            [.. busy],
            await OutcomesAsync(db, checkIns.Values, cancellationToken),
            await SignsAsync(db, checkIns.Values, cancellationToken),
            await CheckInArrivals.LoadAsync(db, checkIns.Values, cancellationToken));
    }

    /// <summary>The check-in that a row wakes; null when the row is from an older plan.</summary>
    public CheckIn? WokenBy(DueRow row) => checkIns.GetValueOrDefault(row.Subject) is { } checkIn && checkIn.WakeAt == row.DueAt ? checkIn : null;

    public CheckInBrief? BriefOf(CheckIn checkIn) => briefs.GetValueOrDefault(checkIn.Id);

    /// <summary>Whether asking it still makes sense.</summary>
    public bool IsMoot(CheckInBrief brief) => brief.Exchange.Status == ExchangeStatus.Closed || brief.CheckIn.Kind switch
    {
        CheckInKind.IdeaTried or CheckInKind.PracticeAdopted => outcomes.GetValueOrDefault(brief.CheckIn.AboutId) is MeetupOutcome.NotHeld or MeetupOutcome.ToBeChecked,
        CheckInKind.PartnerReplied => signs[brief.Exchange.Id].Any(sign => sign.At >= brief.CheckIn.NudgedAt && sign.By != brief.CheckIn.PersonId),
        _ => false,
    };

    /// <summary>Until when silence is no answer yet, because the question came late or is still on its way; null when it has lasted.</summary>
    public Instant? PatienceEnds(CheckInBrief brief, Person reader, Instant now) =>
        brief.CheckIn.Status == CheckInStatus.Asked && CheckInSchedule.SilenceEnds(arrivals.SilentSince(brief.CheckIn, now), reader.Zone, brief.Closed) is var ends && ends > now ? ends : null;

    /// <summary>Where a person is reached: as in <see cref="Outbox.ConversationOfAsync"/>.</summary>
    public Conversation? ConversationOf(Person person) =>
        conversations[person.Id].FirstOrDefault(place => place.Id == person.PreferredConversation) ?? conversations[person.Id].MaxBy(place => place.UsedAt);

    /// <summary>In the middle of a dialog, or just asked something else.</summary>
    public bool IsBusy(PersonId person) => busy.Contains(person);

    public void MarkAsked(PersonId person) => busy.Add(person);

    private static async Task<Dictionary<Guid, MeetupOutcome>> OutcomesAsync(AssistantDb db, IEnumerable<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        var later = checkIns.Where(checkIn => checkIn.Kind is CheckInKind.IdeaTried or CheckInKind.PracticeAdopted).Select(checkIn => checkIn.AboutId).Distinct().ToList();
        return later.Count == 0 ? [] : (await db.CheckIns.AsNoTracking().Where(checkIn => later.Contains(checkIn.AboutId) && checkIn.Kind == CheckInKind.DidItHappen).ToListAsync(cancellationToken))
            .GroupBy(checkIn => checkIn.AboutId).ToDictionary(group => group.Key, MeetupOutcomes.Of);
    }

    private static async Task<ILookup<Guid, ExchangeEvent>> SignsAsync(AssistantDb db, IEnumerable<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        var nudged = checkIns.Where(checkIn => checkIn.Kind == CheckInKind.PartnerReplied).Select(checkIn => checkIn.ExchangeId).Distinct().ToList();
        return nudged.Count == 0
            ? Array.Empty<ExchangeEvent>().ToLookup(sign => sign.ExchangeId)
            : (await db.ExchangeHistory.AsNoTracking().Where(sign => nudged.Contains(sign.ExchangeId) && SignsOfLife.Contains(sign.Kind)).ToListAsync(cancellationToken)).ToLookup(sign => sign.ExchangeId);
    }
}
