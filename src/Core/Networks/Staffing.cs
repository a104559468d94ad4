namespace ChatAssistant.Core.Networks;

/// <summary>Who does an association's work. The keys are stored.</summary>
public enum Staffing
{
    Volunteers,
    FewEmployees,
    MostlyEmployees,
}
