using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using static ChatAssistant.Core.Privacy.PersonalColumn;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// Every column that says whose a row is. A column that is not here fails a test: whoever adds one decides here what a person
/// is given of it, and what is left of it when they go. Described in <c>docs/data.md</c>.
/// </summary>
public static class PersonalColumns
{
    public static IReadOnlyList<PersonalColumn> All { get; } =
    [
        // What was said and asked.
        Deleted<OutboxRow>(row => row.PersonId),
        Deleted<Question>(row => row.PersonId),
        Deleted<DialogSession>(row => row.PersonId, "dialogs"),
        Deleted<DueRow>(row => row.PersonId),
        Deleted<FileRow>(row => row.Owner, "files"),
        Deleted<Consent>(row => row.PersonId, "consents"),
        Deleted<NeedDraft>(row => row.PersonId, "needDrafts"),

        // What the association and its partners go on with.
        HandedOn<Need>(row => row.PersonId, "needs", (row, _) => row.SetProperty(need => need.Sentence, "")),
        HandedOn<Proposal>(row => row.SeekerPerson, "proposals"),
        HandedOn<Proposal>(row => row.CandidatePerson),
        HandedOn<ProposalEvent>(row => row.By),
        HandedOn<ProposalQuestion>(row => row.AskedBy, "questions", (row, erasure) => row.SetProperty(question => question.Words, erasure.Words)),
        HandedOn<ProposalQuestion>(row => row.AnsweredBy, "questionsAnswered", (row, erasure) => row.SetProperty(question => question.Answer, erasure.Words)),
        HandedOn<ExchangeMember>(row => row.PersonId, "exchanges"),
        HandedOn<ExchangeEvent>(row => row.By, "exchangeHistory"),
        HandedOn<RelayedMessage>(row => row.From, "relayedMessages", (row, erasure) => row.SetProperty(message => message.Words, erasure.Words)),
        HandedOn<SlotPoll>(row => row.Organiser, "polls"),
        HandedOn<SlotVote>(row => row.PersonId, "votes"),
        HandedOn<Rsvp>(row => row.PersonId, "rsvps"),
        HandedOn<CheckIn>(row => row.PersonId, "checkIns", (row, _) => row.SetProperty(checkIn => checkIn.Answer!.Note, (string?)null)),
        HandedOn<ExchangeNews>(row => row.By, "news", (row, erasure) => row.SetProperty(news => news.Words, erasure.Words)),
        HandedOn<Block>(row => row.Person, "blocks"),
        HandedOn<Report>(row => row.By, "reports", (row, _) => row.SetProperty(report => report.Words, "")),
        Cleared<Report>(row => row.Reader),
        HandedOn<TodoItem>(row => row.DoneBy),
        HandedOn<Invite>(row => row.CreatedBy, "invites"),
        Cleared<Association>(row => row.Lead),
        Cleared<Association>(row => row.Deputy),
        HandedOn<Association>(row => row.VouchedBy),

        // Who they were.
        Deleted<LinkCode>(row => row.PersonId),
        Deleted<WrongLinkCode>(row => row.PersonId),
        Deleted<Conversation>(row => row.PersonId),
        Deleted<ChannelAccount>(row => row.PersonId, "accounts"),
        Deleted<Person>(row => row.Id),
    ];
}
