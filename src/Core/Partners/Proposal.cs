using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// A candidate for a need, with its reasons, and what each side says to it. The other side never reads a no: a refusal, a silence
/// and a pause all end the proposal at the same instant, the end of the candidate's window.
/// </summary>
public sealed class Proposal : IVersioned
{
    /// <summary>Open days in which each side may answer.</summary>
    public const int WindowDays = 7;

    /// <summary>Open days to ask one's board; the candidate is held meanwhile.</summary>
    public const int BoardDays = 21;

    /// <summary>In which the first yes can be taken back.</summary>
    public static readonly Duration TimeToTakeBack = Duration.FromHours(1);

    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public required Guid NeedId { get; init; }

    /// <summary>The topic's id.</summary>
    public required string Topic { get; init; }

    public required AssociationId Seeker { get; init; }

    /// <summary>Who answers for the seeker.</summary>
    public required PersonId SeekerPerson { get; set; }

    public required AssociationId Candidate { get; init; }

    /// <summary>Who was asked, then who answered, for the candidate.</summary>
    public PersonId? CandidatePerson { get; private set; }

    public LadderRung Rung { get; init; }

    /// <summary>Its place among the proposals found together, from 0.</summary>
    public int Order { get; init; }

    /// <summary>As they read to the seeker.</summary>
    public required ImmutableArray<PartnerReason> Reasons { get; init; }

    public ProposalStatus Status { get; private set; }

    public ProposalAnswer SeekerAnswer { get; private set; }

    public ProposalAnswer CandidateAnswer { get; private set; }

    public DeclineReason? SeekerReason { get; private set; }

    public DeclineReason? CandidateReason { get; private set; }

    /// <summary>Each side may put it off once.</summary>
    public bool SeekerPostponed { get; private set; }

    public bool CandidatePostponed { get; private set; }

    /// <summary>When the seeker's yes goes to the other side, unless it is taken back.</summary>
    public Instant? SendsAt { get; private set; }

    /// <summary>When the window of whoever has to answer began.</summary>
    public Instant? WindowFrom { get; private set; }

    /// <summary>In open days.</summary>
    public int WindowLength { get; private set; }

    public Instant? WindowEndsAt { get; private set; }

    public Guid? ExchangeId { get; private set; }

    public ProposalEnd? End { get; private set; }

    public Instant CreatedAt { get; init; }

    public Instant? EndedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Somebody may still say yes to it.</summary>
    public bool IsLive => Status is ProposalStatus.Offered or ProposalStatus.Promised or ProposalStatus.Asked or ProposalStatus.Accepted;

    /// <summary>The middle of the window, in whole seconds: when the one reminder goes out.</summary>
    public Instant? HalfWay => WindowFrom is { } from && WindowEndsAt is { } ends ? from + Duration.FromSeconds((long)((ends - from).TotalSeconds / 2)) : null;

    public ProposalAnswer AnswerOf(ProposalSide side) => side == ProposalSide.Seeker ? SeekerAnswer : CandidateAnswer;

    /// <summary>Shows it to the seeker.</summary>
    public bool TryOffer() => Move(ProposalStatus.Reserve, ProposalStatus.Offered);

    /// <summary>The seeker's yes, which can be taken back for a while.</summary>
    public bool TryPromise(PersonId by, Instant now)
    {
        if (!Move(ProposalStatus.Offered, ProposalStatus.Promised))
            return false;
        (SeekerPerson, SeekerAnswer, SendsAt) = (by, ProposalAnswer.Yes, now + TimeToTakeBack);
        return true;
    }

    /// <returns>False once the card has gone out.</returns>
    public bool TryTakeBack()
    {
        if (!Move(ProposalStatus.Promised, ProposalStatus.Offered))
            return false;
        (SeekerAnswer, SendsAt) = (ProposalAnswer.None, null);
        return true;
    }

    /// <summary>The card goes to the candidate.</summary>
    public bool TryAsk(PersonId? candidate)
    {
        if (!Move(ProposalStatus.Promised, ProposalStatus.Asked))
            return false;
        CandidatePerson = candidate;
        return true;
    }

    /// <summary>The candidate's yes; it may come after a no, as long as the window is open.</summary>
    public bool TryAccept(PersonId by)
    {
        if (!Move(ProposalStatus.Asked, ProposalStatus.Accepted))
            return false;
        (CandidatePerson, CandidateAnswer) = (by, ProposalAnswer.Yes);
        return true;
    }

    public bool TryIntroduce(Guid exchange)
    {
        if (!Move(ProposalStatus.Accepted, ProposalStatus.Introduced))
            return false;
        ExchangeId = exchange;
        return true;
    }

    /// <summary>One side asks its board, or puts the answer off (once).</summary>
    /// <returns>False when it is not this side's turn, or when it was put off before.</returns>
    public bool TryWait(ProposalSide side, ProposalAnswer answer, PersonId by)
    {
        var postpones = answer == ProposalAnswer.Later;
        if (!IsTurnOf(side) || (postpones && (side == ProposalSide.Seeker ? SeekerPostponed : CandidatePostponed)))
            return false;
        if (side == ProposalSide.Seeker)
            (SeekerAnswer, SeekerPerson, SeekerPostponed) = (answer, by, SeekerPostponed || postpones);
        else
            (CandidateAnswer, CandidatePerson, CandidatePostponed) = (answer, by, CandidatePostponed || postpones);
        return true;
    }

    /// <summary>The time to think is over: the question is open again.</summary>
    public bool TryAskAgain(ProposalSide side)
    {
        if (!IsTurnOf(side) || AnswerOf(side) != ProposalAnswer.Later)
            return false;
        if (side == ProposalSide.Seeker)
            SeekerAnswer = ProposalAnswer.None;
        else
            CandidateAnswer = ProposalAnswer.None;
        return true;
    }

    /// <summary>A no. The seeker's ends it; the candidate's is kept until the window ends, so that it reads like a silence.</summary>
    public bool TryDecline(ProposalSide side, PersonId by, Instant now)
    {
        if (side == ProposalSide.Candidate && Status == ProposalStatus.Asked)
        {
            (CandidateAnswer, CandidatePerson) = (ProposalAnswer.No, by);
            return true;
        }

        if (side == ProposalSide.Candidate || Status is not (ProposalStatus.Reserve or ProposalStatus.Offered or ProposalStatus.Promised))
            return false;
        SeekerAnswer = ProposalAnswer.No;
        return TryEnd(ProposalEnd.SeekerDeclined, now);
    }

    /// <summary>
    /// A no is taken back: what was declined may be answered again. A candidate whose window has ended only ceases to be known as one who
    /// said no, so that the two may be proposed to each other another time.
    /// </summary>
    public bool TryTakeNoBack(ProposalSide side)
    {
        if (AnswerOf(side) != ProposalAnswer.No)
            return false;
        if (side == ProposalSide.Candidate)
            (CandidateAnswer, CandidateReason) = (ProposalAnswer.None, null);
        else
            (SeekerAnswer, SeekerReason, SendsAt, Status, End, EndedAt) = (ProposalAnswer.None, null, null, ProposalStatus.Offered, null, null);
        return true;
    }

    /// <summary>Only for a side that said no.</summary>
    public bool TryExplain(ProposalSide side, DeclineReason reason)
    {
        if (AnswerOf(side) != ProposalAnswer.No)
            return false;
        if (side == ProposalSide.Seeker)
            SeekerReason = reason;
        else
            CandidateReason = reason;
        return true;
    }

    /// <summary>Opens a window for whoever has to answer, or moves its end when the network's closures changed.</summary>
    public void OpenWindow(Instant from, int days, Instant endsAt) => (WindowFrom, WindowLength, WindowEndsAt) = (from, days, endsAt);

    public bool TryEnd(ProposalEnd reason, Instant now)
    {
        if (Status is ProposalStatus.Introduced or ProposalStatus.Ended)
            return false;
        (Status, End, EndedAt) = (ProposalStatus.Ended, reason, now);
        return true;
    }

    private bool IsTurnOf(ProposalSide side) => Status == (side == ProposalSide.Seeker ? ProposalStatus.Offered : ProposalStatus.Asked);

    private bool Move(ProposalStatus from, ProposalStatus to)
    {
        if (Status != from)
            return false;
        Status = to;
        return true;
    }
}
