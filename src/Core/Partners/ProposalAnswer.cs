namespace ChatAssistant.Core.Partners;

/// <summary>What one side said last.</summary>
public enum ProposalAnswer
{
    None,
    Yes,
    AskingBoard,
    Later,
    No,
}
