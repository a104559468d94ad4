namespace ChatAssistant.Core.People;

/// <summary>What a person may do in their network; each role may do what those before it may.</summary>
public enum Role
{
    Volunteer,
    Staff,
    Coordinator,
    Administrator,
}
