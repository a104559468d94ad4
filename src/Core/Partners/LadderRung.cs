namespace ChatAssistant.Core.Partners;

/// <summary>How a candidate came to be proposed, the best way first: nobody is left without a proposal.</summary>
public enum LadderRung
{
    /// <summary>Each answers a need of the other.</summary>
    BothWays,

    /// <summary>They answer a need of the seeker, who answers none of theirs. It is said.</summary>
    OneWay,

    /// <summary>They offer a topic of the same group as a need.</summary>
    SameGroup,

    /// <summary>The seeker helps them, they help a third, the third helps the seeker.</summary>
    RingOfThree,

    /// <summary>Near, or of the same sector: to get to know each other. It is said.</summary>
    ToGetToKnow,
}
