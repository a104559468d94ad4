namespace ChatAssistant.Core.Networks;

/// <summary>Whom an association serves. The keys are stored.</summary>
public enum ServedPublic
{
    Everyone,
    Children,
    YoungPeople,
    Families,
    Women,
    OlderPeople,
    JobSeekers,
    PeopleInHardship,
    Migrants,
    Disabled,
    Patients,
    Prisoners,
    Victims,
    Associations,
}
