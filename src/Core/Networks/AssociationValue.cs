namespace ChatAssistant.Core.Networks;

/// <summary>What an association holds to. The keys are stored; never said before a double yes, since some may reveal a belief.</summary>
public enum AssociationValue
{
    Solidarity,
    Inclusion,
    Equality,
    Participation,
    Autonomy,
    Transmission,
    Ecology,
    Proximity,
    Cooperation,
    Independence,
    Creativity,
    Secularism,
}
