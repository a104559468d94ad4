namespace ChatAssistant.Core.FollowUps;

/// <summary>What a check-in asks, in the order of an exchange's life.</summary>
public enum CheckInKind
{
    /// <summary>"Did it take place?", a week after.</summary>
    DidItHappen,

    /// <summary>"An idea you tried?", a month after.</summary>
    IdeaTried,

    /// <summary>"Adopted, or not?", three months after.</summary>
    PracticeAdopted,

    /// <summary>"Did your partner answer?", some days after the one nudge.</summary>
    PartnerReplied,
}
