using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>Something that was said for the network's coordination alone to read: an answer to a check-in, news, why an exchange ended or a lead was declined.</summary>
/// <param name="At">When it was said.</param>
/// <param name="Who">By whom, as the coordination calls them.</param>
/// <param name="About">What it is about: <c>answers.about.{About}</c>.</param>
/// <param name="Partners">The other associations concerned.</param>
/// <param name="Topic">The topic's id; empty where it does not matter.</param>
/// <param name="Options">Texts of the options chosen.</param>
/// <param name="Words">The person's own words; empty where there are none.</param>
internal sealed record ToldInConfidence(Instant At, string Who, string About, IReadOnlyList<string> Partners, string Topic, IReadOnlyList<string> Options, string Words)
{
    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<ToldInConfidence>> LatestAsync(AssistantDb db, NetworkId? network, int most, CancellationToken cancellationToken) =>
    [
        .. (await CheckInsAsync(db, network, most, cancellationToken))
            .Concat(await NewsAsync(db, network, most, cancellationToken))
            .Concat(await EndsAsync(db, network, most, cancellationToken))
            .Concat(await DeclinesAsync(db, network, most, cancellationToken))
            .OrderByDescending(told => told.At).Take(most),
    ];

    private static async Task<IEnumerable<ToldInConfidence>> CheckInsAsync(AssistantDb db, NetworkId? network, int most, CancellationToken cancellationToken)
    {
        var answered = await db.CheckIns.AsNoTracking().Where(checkIn => checkIn.NetworkId == network && checkIn.AnsweredAt != null).OrderByDescending(checkIn => checkIn.AnsweredAt).Take(most).ToListAsync(cancellationToken);
        var briefs = await CheckInBriefs.LoadAsync(db, answered, cancellationToken);
        return answered.Where(checkIn => briefs.GetValueOrDefault(checkIn.Id)?.Own is not null).Select(checkIn =>
        {
            var (brief, dialog, answer) = (briefs[checkIn.Id], CheckInDialogs.KeyOf(checkIn.Kind), checkIn.Answer!);
            string?[] options =
            [
                $"{dialog}.{MainSlotOf(checkIn.Kind)}.{answer.Said}", answer.Reason is { } reason ? $"{dialog}.{DidItHappenDialog.Reason.Key}.{reason}" : null,
                answer.Next is { } next ? $"{dialog}.{PracticeAdoptedDialog.Next.Key}.{next}" : null,
            ];
            return new ToldInConfidence(
                checkIn.AnsweredAt!.Value, Label(brief.Own!), dialog, [.. brief.Others.Select(other => other.Association)], "", [.. options.OfType<string>()], answer.Note ?? "");
        });
    }

    private static string MainSlotOf(CheckInKind kind) => kind switch
    {
        CheckInKind.DidItHappen => DidItHappenDialog.Took.Key,
        CheckInKind.IdeaTried => IdeaTriedDialog.Tried.Key,
        CheckInKind.PracticeAdopted => PracticeAdoptedDialog.Adopted.Key,
        _ => PartnerRepliedDialog.Then.Key,
    };

    private static async Task<IEnumerable<ToldInConfidence>> NewsAsync(AssistantDb db, NetworkId? network, int most, CancellationToken cancellationToken)
    {
        var news = await db.ExchangeNews.AsNoTracking().Where(one => one.NetworkId == network).OrderByDescending(one => one.At).Take(most).ToListAsync(cancellationToken);
        var exchanges = await ExchangeSide.OfAsync(db, news.ConvertAll(one => one.ExchangeId), cancellationToken);
        return news.Where(one => exchanges.Contains(one.ExchangeId)).Select(one =>
        {
            var (by, others) = (exchanges[one.ExchangeId].FirstOrDefault(side => side.Contact.Id == one.By), exchanges[one.ExchangeId].Where(side => side.Contact.Id != one.By));
            return new ToldInConfidence(one.At, by is null ? "" : Label(by), "news", [.. others.Select(other => other.Association)], "", [], one.Words);
        }).Where(told => told.Who.Length > 0);
    }

    private static async Task<IEnumerable<ToldInConfidence>> EndsAsync(AssistantDb db, NetworkId? network, int most, CancellationToken cancellationToken)
    {
        var reasons = Enum.GetValues<CloseReason>().Select(EnumKey.Of).ToList();
        var ended = await db.Exchanges.AsNoTracking().Where(exchange => exchange.NetworkId == network && exchange.ClosedAt != null && reasons.Contains(exchange.CloseReason))
            .OrderByDescending(exchange => exchange.ClosedAt).Take(most).ToListAsync(cancellationToken);
        var exchanges = await ExchangeSide.OfAsync(db, ended.ConvertAll(exchange => exchange.Id), cancellationToken);
        return ended.Where(exchange => exchanges.Contains(exchange.Id)).Select(exchange => new ToldInConfidence(
            exchange.ClosedAt!.Value, string.Join(" / ", exchanges[exchange.Id].Select(side => side.Association)), "ended", [], "", [$"close-exchange.reason.{exchange.CloseReason}"], ""));
    }

    private static async Task<IEnumerable<ToldInConfidence>> DeclinesAsync(AssistantDb db, NetworkId? network, int most, CancellationToken cancellationToken)
    {
        var declined = await (
            from proposal in db.Proposals.AsNoTracking()
            where proposal.NetworkId == network && (proposal.SeekerReason != null || proposal.CandidateReason != null)
            let at = db.Set<ProposalEvent>().Where(step => step.ProposalId == proposal.Id && step.Kind == "declined").Max(step => (Instant?)step.At)
            where at != null
            orderby at descending
            select new { proposal.Topic, At = at!.Value, proposal.Seeker, proposal.Candidate, proposal.SeekerReason, proposal.CandidateReason }).Take(most).ToListAsync(cancellationToken);
        var ids = declined.SelectMany(one => new[] { one.Seeker, one.Candidate }).ToList();
        var names = await db.Associations.AsNoTracking().Where(association => ids.Contains(association.Id)).ToDictionaryAsync(association => association.Id, association => association.Name, cancellationToken);
        return declined.SelectMany(one => new[] { (Reason: one.SeekerReason, By: one.Seeker, Other: one.Candidate), (Reason: one.CandidateReason, By: one.Candidate, Other: one.Seeker) }
            .Where(side => side.Reason is not null)
            .Select(side => new ToldInConfidence(one.At, names.GetValueOrDefault(side.By, ""), "declined", [names.GetValueOrDefault(side.Other, "")], one.Topic, [$"decline-reason.reason.{EnumKey.Of(side.Reason!.Value)}"], "")));
    }

    private static string Label(ExchangeSide side) => side.Contact.Name.Length > 0 ? $"{side.Contact.Name} ({side.Association})" : side.Association;
}
