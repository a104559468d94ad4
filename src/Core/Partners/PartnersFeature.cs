using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatAssistant.Core.Partners;

/// <summary>Registers what this folder adds.</summary>
public static class PartnersFeature
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
    {
        services.TryAddSingleton<PlaceDirectory>();
        services.TryAddSingleton(_ => TopicTaxonomy.Load());
        services.AddSingleton(new Anonymizer(SensitiveTraits.Keys));
        services.AddSingleton<ProfileLoader>().AddSingleton<PartnerSearch>().AddSingleton<NextProposal>();
        services.AddSingleton<PartnerWords>().AddSingleton<ReasonWords>().AddSingleton<ProposalCards>();
        services.AddSingleton<Glossary>().AddSingleton<PartnerContext>().AddSingleton<Introductions>().AddSingleton<TellingNames>().AddSingleton<ProposalReopening>().AddSingleton<ProposalLetters>();
        return services
            .AddReaction<NeedPublished, FirstProposals>().AddReaction<AssociationConfirmed, ConfirmedAssociations>()
            .AddCommand<PartnersCommand>().AddCommand<NextPartnerCommand>()
            .AddCommand<ProposalYesCommand>().AddCommand<ProposalTakeBackCommand>().AddCommand<ProposalBoardCommand>()
            .AddCommand<ProposalLaterCommand>().AddCommand<ProposalNoCommand>().AddCommand<ProposalNoBackCommand>()
            .AddCommand<ProposalQuestionCommand>().AddDialog<ProposalQuestionDialog>()
            .AddCommand<ProposalReplyCommand>().AddDialog<ProposalReplyDialog>()
            .AddDialog<DeclineReasonDialog>("decline-reason", listed: false)
            .AddDialog<SuggestPartnerDialog>(SuggestPartnerDialog.Key, People.Role.Coordinator, listed: false)
            .AddDueHandler<ProposalSending>().AddDueHandler<ProposalReminder>().AddDueHandler<ProposalExpiry>().AddDueHandler<ProposalLater>()
            .AddDueHandler<NeedWatch>().AddSingleton<IStandingPart, ProposalsStanding>();
    }
}
