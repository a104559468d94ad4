using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Partners;

/// <summary>Says the reasons of a proposal to either side; each reads the same facts from where it stands.</summary>
public sealed class ReasonWords(PartnerWords words)
{
    /// <summary>A line for each reason that may stand beside the description.</summary>
    public RichText Lines(Proposal proposal, AnonymousDescription description, ProposalSide reader, string language) =>
        proposal.Reasons.Select(reason => reader == ProposalSide.Seeker ? reason : Mirrored(reason))
            .Where(description.Permits)
            .Select(reason => words.Text("proposal.reason-line", language, ("reason", Say(reason, proposal, reader, language))))
            .Aggregate(RichText.Empty, (all, line) => all.IsEmpty ? line : all + RichText.From("\n") + line);

    private static PartnerReason Mirrored(PartnerReason reason) => reason switch
    {
        PartnerReason.TheyOffer(var topic) => new PartnerReason.YouOffer(topic),
        PartnerReason.YouOffer(var topic) => new PartnerReason.TheyOffer(topic),
        PartnerReason.LargerThanYours => new PartnerReason.SmallerThanYours(),
        PartnerReason.SmallerThanYours => new PartnerReason.LargerThanYours(),
        _ => reason,
    };

    private RichText Say(PartnerReason reason, Proposal proposal, ProposalSide reader, string language) => (reason, reader) switch
    {
        (PartnerReason.TheyOfferRelated(var needed, var offered), ProposalSide.Candidate) =>
            words.Text("proposal.reason.you-offer-related", language, ("needed", words.Topic(needed, language)), ("offered", words.Topic(offered, language))),
        (PartnerReason.ToGetToKnow, ProposalSide.Candidate) =>
            words.Text("proposal.reason.to-get-to-know", language, ("topic", words.Topic(new(proposal.Topic), language))),
        (PartnerReason.OneWay, ProposalSide.Candidate) => words.Text("proposal.reason.one-way", language),
        _ => Say(reason, language),
    };

    private RichText Say(PartnerReason reason, string language) => reason switch
    {
        PartnerReason.TheyOffer(var topic) => words.Text("partner.reason.they-offer", language, ("topic", words.Topic(topic, language))),
        PartnerReason.YouOffer(var topic) => words.Text("partner.reason.you-offer", language, ("topic", words.Topic(topic, language))),
        PartnerReason.TheyOfferRelated(var needed, var offered) =>
            words.Text("partner.reason.they-offer-related", language, ("needed", words.Topic(needed, language)), ("offered", words.Topic(offered, language))),
        PartnerReason.SamePublic(var one) => words.Text("partner.reason.same-public", language, ("public", words.Public(one, language))),
        PartnerReason.SharedValue(var value) => words.Text("partner.reason.shared-value", language, ("value", value)),
        PartnerReason.WithinBand(var band) => words.Text("partner.reason.within-band", language, ("distance", words.Distance(band, language))),
        PartnerReason.BothOnline => words.Text("partner.reason.both-online", language),
        PartnerReason.SameSector(var sector) => words.Text("partner.reason.same-sector", language, ("sector", words.Sector(sector, language))),
        PartnerReason.RingOfThree(var topic) => words.Text("partner.reason.ring-of-three", language, ("topic", words.Topic(topic, language))),
        PartnerReason.StillMissing(var topic) => words.Text("partner.reason.still-missing", language, ("topic", words.Topic(topic, language))),
        PartnerReason.OneWay => words.Text("partner.reason.one-way", language),
        PartnerReason.ToGetToKnow => words.Text("partner.reason.to-get-to-know", language),
        PartnerReason.LargerThanYours => words.Text("partner.reason.larger-than-yours", language),
        PartnerReason.SmallerThanYours => words.Text("partner.reason.smaller-than-yours", language),
        _ => throw new NotSupportedException($"The reason {reason.GetType().Name} has no words."),
    };
}
