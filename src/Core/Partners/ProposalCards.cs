using ChatAssistant.Core.Needs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// What each side reads of a proposal before both said yes: topics, bands, and no trait that fits fewer than five associations of
/// the network; nothing that names anyone.
/// </summary>
public sealed class ProposalCards(Anonymizer anonymizer, PartnerWords words, ReasonWords reasons)
{
    /// <summary>The candidate, as the seeker reads it.</summary>
    /// <param name="opening">The text that begins it, with its arguments.</param>
    public Saying ForSeeker(Proposal proposal, NetworkProfiles network, Instant now, string opening, params (string Name, object? Value)[] openingArguments)
    {
        var description = Describe(proposal, ProposalSide.Candidate, network);
        return new(
            "proposal.card",
            [
                ("opening", (Func<Person, object?>)(reader => words.Text(opening, reader.Language, openingArguments))),
                ("head", (Func<Person, object?>)(reader => words.Head(description, reader.Language))),
                ("reasons", (Func<Person, object?>)(reader => reasons.Lines(proposal, description, ProposalSide.Seeker, reader.Language))),
                ("until", Until(proposal, network, now)),
            ],
            Buttons(proposal, "proposal.button.yes"));
    }

    /// <summary>The seeker, as the candidate reads it. An association that chose to show itself is named.</summary>
    public Saying ForCandidate(Proposal proposal, Need need, NetworkProfiles network, Instant now, string opening = "proposal.opening.asked")
    {
        var description = Describe(proposal, ProposalSide.Seeker, network);
        var shown = need.Visibility == Visibility.Named;
        return new(
            "proposal.asked",
            [
                ("opening", (Func<Person, object?>)(reader => words.Text(opening, reader.Language))),
                ("head", (Func<Person, object?>)(reader => words.Head(description, reader.Language))),
                ("shown", shown),
                ("association", shown ? network.Associations[proposal.Seeker].Name : null),
                ("reasons", (Func<Person, object?>)(reader => reasons.Lines(proposal, description, ProposalSide.Candidate, reader.Language))),
                ("until", Until(proposal, network, now)),
            ],
            Buttons(proposal, "proposal.button.yes"));
    }

    /// <summary>What a side may forward to its board: who it would be, why, and what it commits to.</summary>
    public Saying Summary(Proposal proposal, ProposalSide reader, NetworkProfiles network)
    {
        var description = Describe(proposal, reader == ProposalSide.Seeker ? ProposalSide.Candidate : ProposalSide.Seeker, network);
        return new(
            "proposal.summary",
            [
                ("head", (Func<Person, object?>)(person => words.Head(description, person.Language))),
                ("reasons", (Func<Person, object?>)(person => reasons.Lines(proposal, description, reader, person.Language))),
            ]);
    }

    /// <summary>One side in a few words that fit at least five associations of the network.</summary>
    public Func<Person, object?> Head(Proposal proposal, ProposalSide described, NetworkProfiles network)
    {
        var description = Describe(proposal, described, network);
        return reader => words.Head(description, reader.Language);
    }

    public Func<Person, object?> Topic(Proposal proposal) => reader => words.Topic(new(proposal.Topic), reader.Language);

    /// <summary>The last day of the window, which is the same day for everybody.</summary>
    public static Func<Person, object?> Until(Proposal proposal, NetworkProfiles network, Instant now)
    {
        var day = network.Calendar.DayOf(proposal.WindowEndsAt ?? now);
        return reader => reader.DayWords(day, now);
    }

    /// <summary>The five answers, the same for both sides.</summary>
    public static Button[] Buttons(Proposal proposal, string yes) =>
    [
        new(yes, $"proposal-yes {proposal.Id:N}"),
        new("proposal.button.board", $"proposal-board {proposal.Id:N}"),
        new("proposal.button.question", $"proposal-question {proposal.Id:N}"),
        new("proposal.button.no", $"proposal-no {proposal.Id:N}"),
        new("proposal.button.later", $"proposal-later {proposal.Id:N}"),
    ];

    private AnonymousDescription Describe(Proposal proposal, ProposalSide described, NetworkProfiles network)
    {
        var (subject, reader) = described == ProposalSide.Seeker ? (proposal.Seeker, proposal.Candidate) : (proposal.Candidate, proposal.Seeker);
        return anonymizer.Describe(network[subject], network[reader], network.Profiles.Values);
    }
}
