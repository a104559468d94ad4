namespace ChatAssistant.Core.Partners;

public enum ProposalSide
{
    /// <summary>Whose need it is.</summary>
    Seeker,

    /// <summary>Who was found for it.</summary>
    Candidate,
}
