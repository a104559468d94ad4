namespace ChatAssistant.Core.Networks;

/// <summary>What an association mostly does. The keys are stored.</summary>
public enum ActivitySector
{
    Solidarity,
    FoodAid,
    Health,
    Disability,
    Education,
    Youth,
    Culture,
    Sport,
    Environment,
    Employment,
    Housing,
    LocalLife,
    Rights,
    International,
    Heritage,
    Religion,
    Other,
}
